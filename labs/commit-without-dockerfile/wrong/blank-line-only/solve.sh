docker run --name ch03lab diamol/ch03-lab sh -c 'echo $NAME >> ch03.txt'
docker commit ch03lab ch03-lab-soln
