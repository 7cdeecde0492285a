id=$(docker container run --detach --publish 8088:80 diamol/ch02-hello-diamol-web)
docker container cp index.html "$id":/usr/local/apache2/htdocs/index.html
curl -s http://localhost:8088/
