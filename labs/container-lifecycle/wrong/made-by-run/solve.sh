docker container run --detach --name made nginx
docker container run --detach --name halted nginx
docker container stop --time 1 halted
docker container run --detach --name again --publish 8081:80 nginx
docker container restart --time 1 again
docker container create --name gone nginx
docker container rm gone
docker image tag nginx scratchpad:1
docker image rm scratchpad:1
