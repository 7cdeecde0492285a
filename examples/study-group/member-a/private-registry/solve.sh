docker container run -d -p 5000:5000 --name preregistry registry

docker build -t hello .
docker image tag hello localhost:5000/helloimg:1.0
docker image tag hello localhost:5000/helloimg:latest
docker image push --all-tags localhost:5000/helloimg

docker image rm hello localhost:5000/helloimg:1.0 localhost:5000/helloimg:latest
docker image pull --all-tags localhost:5000/helloimg
docker container run --rm localhost:5000/helloimg:1.0
