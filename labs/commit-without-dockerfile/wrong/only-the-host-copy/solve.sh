docker run --name ch03lab diamol/ch03-lab true
docker cp ch03lab:/diamol/ch03.txt ch03.txt
echo Ada >> ch03.txt
docker commit ch03lab ch03-lab-soln
