docker container run -d -p 5000:5000 --restart always diamol/registry
docker build -t localhost:5000/helloimg -t localhost:5000/helloimg:1.0 .
docker push --all-tags localhost:5000/helloimg
docker rmi localhost:5000/helloimg localhost:5000/helloimg:1.0
docker pull --all-tags localhost:5000/helloimg
