docker container run --detach --publish 8088:80 diamol/ch02-hello-diamol-web
id=$(docker container ls -q)
docker container cp index.html $id:/usr/local/apache2/htdocs/index.html
curl http://localhost:8088
