docker run --name ch03lab diamol/ch03-lab sh -c 'echo Ada >> ch03.txt && mv ch03.txt ch03-ada.txt'
docker commit ch03lab ch03-lab-soln
