docker buildx build --quiet --tag slim .
docker run --detach --name slim --publish 8100:80 slim
curl -s --retry 20 --retry-connrefused localhost:8100
docker run --detach --name slim2 --publish 8101:80 --env USER=bench slim
curl -s --retry 20 --retry-connrefused localhost:8101
docker save slim | tar -t
echo edited >> index.html
docker buildx build --progress=plain --tag slim .
docker run --detach --name slim3 --publish 8102:80 slim
curl -s --retry 20 --retry-connrefused localhost:8102
