docker run -d --name web -p 8088:80 diamol/ch02-hello-diamol-web
docker cp index.html web:/usr/local/apache2/htdocs/index.html
curl -s http://localhost:8088/
docker container rm -f $(docker container ls -aq)
