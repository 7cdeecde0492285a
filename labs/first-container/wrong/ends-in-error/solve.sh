docker container run --name hello1 diamol/ch02-hello-diamol
docker container run --name hello2 --entrypoint sh diamol/ch02-hello-diamol -c 'hostname; exit 3' || true
