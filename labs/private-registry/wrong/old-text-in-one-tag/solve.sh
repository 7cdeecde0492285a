docker container run -d -p 5000:5000 --name registry --restart always registry:2
echo 'first draft' > hello.txt
docker build -t localhost:5000/helloimg:1.0 .
docker push localhost:5000/helloimg:1.0
echo 'second draft' > hello.txt
docker build -t localhost:5000/helloimg:latest .
docker push localhost:5000/helloimg:latest
docker rmi localhost:5000/helloimg:1.0 localhost:5000/helloimg:latest
docker pull localhost:5000/helloimg:1.0
docker pull localhost:5000/helloimg:latest
