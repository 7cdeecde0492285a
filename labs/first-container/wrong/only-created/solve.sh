docker container create --name hello1 diamol/ch02-hello-diamol
docker container create --name hello2 diamol/ch02-hello-diamol
