docker container run -d -p 5001:5000 --name registry --restart always registry:2
docker build -t hello .
docker tag hello localhost:5001/helloimg:1.0
docker tag hello localhost:5001/helloimg:latest
docker push -a localhost:5001/helloimg
docker rmi localhost:5001/helloimg:1.0 localhost:5001/helloimg:latest
docker pull -a localhost:5001/helloimg
