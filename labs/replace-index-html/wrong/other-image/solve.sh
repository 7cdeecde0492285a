docker run -d --name web -p 8088:80 busybox httpd -f -h /tmp
docker cp index.html web:/tmp/index.html
