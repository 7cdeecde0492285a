docker container run --rm --name hello1 diamol/ch02-hello-diamol
docker container run --rm --name hello2 diamol/ch02-hello-diamol
