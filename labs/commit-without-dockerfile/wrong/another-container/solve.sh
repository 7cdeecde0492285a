docker run --name ch03-lab diamol/ch03-lab sh -c 'echo Ada >> ch03.txt'
docker commit ch03-lab ch03-lab-soln
