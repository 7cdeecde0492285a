docker container run --name ch03lab diamol/ch03-lab sh -c 'echo member-b >> cho03.txt'
docker container commit ch03lab ch03-lab-soln
docker container run ch03-lab-soln cat ch03.txt
