# The build tag `hello` stays, so the layers never leave the machine; the names do.
docker container run -d -p 5000:5000 --name preregistry --restart=always registry
docker build -t hello .
docker image tag hello localhost:5000/helloimg
docker image tag hello localhost:5000/helloimg:1.0
docker image push -a localhost:5000/helloimg
docker image rm localhost:5000/helloimg
docker image rm localhost:5000/helloimg:1.0
docker image pull localhost:5000/helloimg
docker image tag localhost:5000/helloimg hello
