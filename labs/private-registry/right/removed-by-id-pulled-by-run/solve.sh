registry=$(docker run -d -p 127.0.0.1:5000:5000 registry:2)
docker update --restart always "$registry"
echo 'Hello, 김현욱' > hello.txt
docker build -t localhost:5000/helloimg:1.0 .
docker tag localhost:5000/helloimg:1.0 localhost:5000/helloimg:latest
docker push -q localhost:5000/helloimg:1.0
docker push -q localhost:5000/helloimg
docker image rm -f $(docker image ls -q localhost:5000/helloimg)
docker run --name hello localhost:5000/helloimg:1.0
docker run --rm localhost:5000/helloimg
