docker container run --name hello1 --entrypoint hostname diamol/ch02-hello-diamol
docker container run --name hello2 --entrypoint hostname diamol/ch02-hello-diamol
