docker run --detach --name ch03lab diamol/ch03-lab:2e sleep 600
echo 'Grace Hopper' | docker exec -i ch03lab tee -a /diamol/ch03.txt
docker container commit --pause=false ch03lab docker.io/library/ch03-lab-soln
docker container rm -f $(docker container ls -aq)
