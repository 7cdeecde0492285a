docker container create --name made nginx
# Its program has nothing to do and ends: nobody stops it.
docker container run --name halted nginx nginx -v
docker container stop halted
docker container run --detach --name again --publish 8081:80 nginx
docker container restart --time 1 again
docker container create --name gone nginx
docker container rm gone
docker image tag nginx scratchpad:1
docker image rm scratchpad:1
