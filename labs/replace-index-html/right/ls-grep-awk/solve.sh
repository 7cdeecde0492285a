start() {
  docker run -d -p 8088:80 diamol/ch02-hello-diamol-web
}
start
docker cp index.html $(docker container ls | grep ch02-hello-diamol-web | awk '{print $1}'):/usr/local/apache2/htdocs/
