docker run -d --name web --publish 8088:80 diamol/ch02-hello-diamol-web
docker stop -t 1 web
docker cp index.html web:/usr/local/apache2/htdocs/index.html
docker start web
