docker container create --name made nginx
docker container run --detach --name halted nginx
docker container stop --time 1 halted
# Another container of the same name, instead of the same one for the second time.
docker container run --detach --name again --publish 8081:80 nginx
docker container rm --force again
docker container run --detach --name again --publish 8081:80 nginx
docker container create --name gone nginx
docker container rm gone
docker image tag nginx scratchpad:1
docker image rm scratchpad:1
