docker container run --name hello1 diamol/ch02-hello-diamol
docker container run --name hello2 busybox hostname
