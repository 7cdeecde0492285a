docker container create --name hello1 docker.io/diamol/ch02-hello-diamol:latest
docker container create --name hello2 docker.io/diamol/ch02-hello-diamol:latest
docker container start --attach hello1
docker container start --attach hello2
docker container ls -a
docker container logs hello1
docker container logs hello2
