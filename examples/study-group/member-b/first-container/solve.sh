docker run --name hello1 --hostname hello1 diamol/ch02-hello-diamol
docker run --name hello2 --hostname hello2 diamol/ch02-hello-diamol
