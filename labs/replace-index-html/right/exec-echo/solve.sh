docker container run -d -p 8088:80 --name hello-web diamol/ch02-hello-diamol-web:2e
docker exec hello-web sh -c 'echo "<html><body><h1>Kim was here</h1></body></html>" > /usr/local/apache2/htdocs/index.html'
