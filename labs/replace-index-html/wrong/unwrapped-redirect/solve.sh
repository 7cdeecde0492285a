docker run -d --name web -p 8088:80 diamol/ch02-hello-diamol-web
docker exec web echo '<h1>Kim was here</h1>' > index.html
