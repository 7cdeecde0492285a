docker run --name ch03lab diamol/ch03-lab sh -c 'echo Ada >> ch03.txt'
docker commit ch03lab ch03-lab-soln
docker rm ch03lab
docker run --name ch03lab ch03-lab-soln sh -c 'echo Lovelace >> ch03.txt'
docker commit ch03lab ch03-lab-soln
