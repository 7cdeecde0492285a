# What "run" does in one go, in single steps; containers found by ID, a name given later, removal by --rm.
made=$(docker container create docker.io/library/nginx:latest)
docker container rename "$made" made

id=$(docker container create --name halted nginx:latest)
docker container start "$id"
docker container stop --time 1 "${id:0:12}"

docker container create --name again --publish 127.0.0.1:8081:80 nginx
docker container start again
docker container stop --time 1 again
docker container start again

docker container run --rm --detach --name gone nginx
docker container stop --time 1 gone

docker image tag "$(docker image inspect --format '{{.Id}}' nginx)" docker.io/library/scratchpad:1
docker image rm --force scratchpad:1
