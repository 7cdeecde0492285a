docker run -d --name web -p 8088:80 diamol/ch02-hello-diamol-web sh -c 'echo "<h1>hi</h1>" > htdocs/index.html'
docker wait web
docker cp index.html web:/usr/local/apache2/htdocs/index.html
