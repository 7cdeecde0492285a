docker container run -d --name hello1 --entrypoint sleep diamol/ch02-hello-diamol 600
docker container run -d --name hello2 --entrypoint sleep diamol/ch02-hello-diamol 600
