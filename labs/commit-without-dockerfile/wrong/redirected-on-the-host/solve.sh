# Without sh -c the >> belongs to the shell of the host.
docker run --name ch03lab diamol/ch03-lab echo Ada >> ch03.txt
docker commit ch03lab ch03-lab-soln
