docker run --name ch03lab diamol/ch03-lab sh -c 'echo "Ada Lovelace" >> ch03.txt'
id=$(docker ps -a | awk '/ch03lab/ { print $1 }')
docker commit "$id" ch03-lab-soln:latest
docker run --rm ch03-lab-soln
