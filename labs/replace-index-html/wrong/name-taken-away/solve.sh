docker run -d --name web -p 8088:80 diamol/ch02-hello-diamol-web
docker cp index.html web:/usr/local/apache2/htdocs/index.html
docker tag diamol/ch02-hello-diamol-web web-original
docker rmi -f diamol/ch02-hello-diamol-web
