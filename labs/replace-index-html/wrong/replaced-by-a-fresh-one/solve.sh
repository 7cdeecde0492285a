# The changed container is thrown away, and the new one knows nothing of the change.
docker run -d --name web -p 8088:80 diamol/ch02-hello-diamol-web
docker cp index.html web:/usr/local/apache2/htdocs/index.html
docker rm -f web
docker run -d --name web -p 8088:80 diamol/ch02-hello-diamol-web
