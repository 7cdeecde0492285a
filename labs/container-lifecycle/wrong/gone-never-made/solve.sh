docker container create --name made nginx
docker container run --detach --name halted nginx
docker container stop --time 1 halted
docker container run --detach --name again --publish 8081:80 nginx
docker container restart --time 1 again
# There is none: it was made under a name with a slip in it.
docker container create --name gnoe nginx
docker container rm --force gone
docker image tag nginx scratchpad:1
docker image rm scratchpad:1
