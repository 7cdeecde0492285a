docker container run --name hello1 diamol/ch02-hello-diamol
docker container start hello1
# TODO hello2?
