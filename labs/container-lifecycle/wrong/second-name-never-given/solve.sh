docker container create --name made nginx
docker container run --detach --name halted nginx
docker container stop --time 1 halted
docker container run --detach --name again --publish 8081:80 nginx
docker container restart --time 1 again
docker container create --name gone nginx
docker container rm gone
# Without a tag it is scratchpad:latest, and there is no scratchpad:1 to remove.
docker image tag nginx scratchpad
docker image rm scratchpad:1 || true
