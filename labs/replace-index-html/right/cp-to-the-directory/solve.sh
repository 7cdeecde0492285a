docker run -d --name web -p 127.0.0.1:8088:80 docker.io/diamol/ch02-hello-diamol-web:latest
docker cp ./index.html web:/usr/local/apache2/htdocs
