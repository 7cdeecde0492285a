docker create --name ch03lab diamol/ch03-lab
docker cp ch03lab:/diamol/ch03.txt .
printf 'Barbara Liskov\r\n' >> ch03.txt
docker cp ch03.txt ch03lab:/diamol/ch03.txt
image=$(docker commit ch03lab)
docker tag "$image" ch03-lab-soln
