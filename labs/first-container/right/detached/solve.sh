# Nothing waits for the second one here: it may still be at work when the script ends.
docker run -d --name hello1 diamol/ch02-hello-diamol
docker run -d --name hello2 diamol/ch02-hello-diamol
