docker run -d --name web -p 8088:80 -v pages:/usr/local/apache2/htdocs diamol/ch02-hello-diamol-web
docker cp index.html web:/usr/local/apache2/htdocs/index.html
