docker container run --detach --name web --publish 8088:80 diamol/ch02-hello-diamol-web
docker exec -it web /bin/sh
cd /usr/local/apache2/htdocs
vi index.html
