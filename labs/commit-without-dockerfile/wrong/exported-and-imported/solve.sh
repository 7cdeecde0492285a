docker run --name ch03lab diamol/ch03-lab sh -c 'echo Ada >> ch03.txt'
docker export ch03lab | docker import - ch03-lab-soln
