docker container run -d -p 5000:5000 --name registry --restart always registry:2
docker build -t hello .
docker tag hello localhost:5000/helloimg:1.0
docker tag hello localhost:5000/helloimg:latest
docker push -a localhost:5000/helloimg
docker rmi localhost:5000/helloimg:1.0 localhost:5000/helloimg:latest
docker pull localhost:5000/helloimg:1.0
docker pull localhost:5000/helloimg:latest
