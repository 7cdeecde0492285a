docker container run -d -p 5000:5000 --name registry --restart always registry:2
docker build -t hello .
docker tag hello localhost:5000/hello:1.0
docker tag hello localhost:5000/hello:latest
docker push -a localhost:5000/hello
docker rmi localhost:5000/hello:1.0 localhost:5000/hello:latest
docker pull -a localhost:5000/hello
