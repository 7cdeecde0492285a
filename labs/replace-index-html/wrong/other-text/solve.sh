docker run -d --name web -p 8088:80 diamol/ch02-hello-diamol-web
docker exec web sed -i 's/Chapter/Kapitel/g' /usr/local/apache2/htdocs/index.html
docker exec web sh -c 'echo "<p>one more line</p>" >> /usr/local/apache2/htdocs/index.html'
