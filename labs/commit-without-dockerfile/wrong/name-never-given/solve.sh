docker run diamol/ch03-lab sh -c 'echo Ada >> ch03.txt'
docker commit ch03lab ch03-lab-soln
