docker run -d --name web -p 8088:80 diamol/ch02-hello-diamol-web
docker cp index.html web:/usr/local/apache2/htdocs/index.html
docker commit web diamol/ch02-hello-diamol-web
