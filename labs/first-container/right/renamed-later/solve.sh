# A third one under a made-up name does no harm, and neither does starting one again.
docker container run diamol/ch02-hello-diamol
docker container run --name first diamol/ch02-hello-diamol
docker container run -t --name hello2 diamol/ch02-hello-diamol
docker container rename first hello1
docker container start -a hello1
