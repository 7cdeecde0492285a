bash -eu solve.sh
web=$(docker ps --quiet --filter publish=8088)
docker inspect "$web"
curl -s localhost:8088 | cmp - index.html
docker diff "$web"
docker run --detach --name fresh --publish 8090:80 diamol/ch02-hello-diamol-web
curl -s --retry 20 --retry-connrefused localhost:8090
