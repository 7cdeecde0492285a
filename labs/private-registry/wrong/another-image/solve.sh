# Not built at all: the base image under the name asked for.
docker container run -d -p 5000:5000 --name registry --restart always registry:2
docker tag diamol/base localhost:5000/helloimg:1.0
docker tag diamol/base localhost:5000/helloimg:latest
docker push -a localhost:5000/helloimg
docker rmi localhost:5000/helloimg:1.0 localhost:5000/helloimg:latest
docker pull localhost:5000/helloimg:1.0
docker pull localhost:5000/helloimg:latest
