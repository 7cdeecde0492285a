docker container run -d -p 5000:5000 --restart always diamol/registry
docker build -t localhost:5000/helloimg:1.0 .
docker tag localhost:5000/helloimg:1.0 localhost:5000/helloimg
docker push localhost:5000/helloimg
docker rmi localhost:5000/helloimg localhost:5000/helloimg:1.0
docker pull localhost:5000/helloimg
docker run localhost:5000/helloimg
