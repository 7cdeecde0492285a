docker container run --name hello-1 diamol/ch02-hello-diamol
docker container run --name hello-2 diamol/ch02-hello-diamol
