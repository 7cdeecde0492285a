docker container run -it --name hello1 diamol/ch02-hello-diamol
docker container run -it --name hello2 diamol/ch02-hello-diamol
