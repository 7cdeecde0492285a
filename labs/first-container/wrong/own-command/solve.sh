docker container run --name hello1 --entrypoint echo diamol/ch02-hello-diamol hi
docker container run --name hello2 --entrypoint echo diamol/ch02-hello-diamol hi
