docker create --name made nginx

docker run -d --name halted nginx
docker stop halted

docker run -d --name again -p 8081:80 nginx
docker restart again

docker run -d --name gone nginx
docker stop gone
docker rm gone

docker tag nginx scratchpad:1
docker rmi scratchpad:1
docker ps -a
