# The same container twice, instead of two containers.
docker container run --name hello1 diamol/ch02-hello-diamol
docker container start --attach hello1
