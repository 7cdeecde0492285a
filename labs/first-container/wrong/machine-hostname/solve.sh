# Both borrow the name of the machine.
docker container run --name hello1 --uts host diamol/ch02-hello-diamol
docker container run --name hello2 --uts host diamol/ch02-hello-diamol
