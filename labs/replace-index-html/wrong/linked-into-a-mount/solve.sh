docker run -d --name web -p 8088:80 -v "$PWD":/pages diamol/ch02-hello-diamol-web
docker exec web ln -sf /pages/index.html /usr/local/apache2/htdocs/index.html
