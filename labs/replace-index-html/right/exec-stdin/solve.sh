# The two kinds of web server live side by side; only one of them is patched.
docker run -d -p 8089:80 --name other diamol/ch02-hello-diamol-web
docker run -d -p 8088:80 --name web diamol/ch02-hello-diamol-web
docker exec -i --workdir /usr/local/apache2/htdocs web sh -c 'cat > index.html' < index.html
