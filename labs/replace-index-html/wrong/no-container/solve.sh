docker image ls
docker cp index.html diamol/ch02-hello-diamol-web:/usr/local/apache2/htdocs/index.html
