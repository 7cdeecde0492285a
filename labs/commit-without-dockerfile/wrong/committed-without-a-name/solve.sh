docker run --name ch03lab diamol/ch03-lab sh -c 'echo Ada >> ch03.txt'
docker commit ch03lab
