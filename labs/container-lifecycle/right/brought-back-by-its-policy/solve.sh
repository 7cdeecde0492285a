# The engine itself starts "again" a second time; "gone" is removed while it runs, and its image is the second name.
docker image tag nginx scratchpad:1
docker container create --name gone scratchpad:1
docker container rename gone other
docker container rename other gone
docker container start gone
docker container rm --force gone
docker image rm scratchpad:1

docker container create --name made --interactive --tty nginx sh
docker container run --detach --name halted nginx sh -c 'echo working; sleep 600'
docker container kill halted

docker container run --detach --name again --restart always --publish 8081:80 nginx
until curl --silent --fail --output /dev/null localhost:8081; do sleep 0.1; done
docker container exec again nginx -s stop
until [ "$(docker container inspect --format '{{.RestartCount}}' again)" = 1 ]; do sleep 0.1; done
