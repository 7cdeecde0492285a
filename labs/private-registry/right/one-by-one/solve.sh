docker container run --detach --publish 5000:5000 --name my-registry --restart always registry:2
docker image build --tag hello .
docker image tag hello localhost:5000/helloimg:1.0
docker image tag hello localhost:5000/helloimg:latest
until curl --silent --fail localhost:5000/v2/ > /dev/null; do sleep 0.2; done
docker image push localhost:5000/helloimg:1.0
docker image push localhost:5000/helloimg:latest
docker image rm hello localhost:5000/helloimg:1.0 localhost:5000/helloimg:latest
docker image pull localhost:5000/helloimg:1.0
docker image pull localhost:5000/helloimg:latest
docker container run --rm localhost:5000/helloimg:1.0
