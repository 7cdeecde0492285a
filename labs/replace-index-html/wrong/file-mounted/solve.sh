docker run -d --name web -p 8088:80 -v "$PWD/index.html":/usr/local/apache2/htdocs/index.html diamol/ch02-hello-diamol-web
