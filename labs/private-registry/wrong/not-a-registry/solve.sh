# A web server on the right port is no registry.
docker container run -d -p 5000:80 --name registry --restart always diamol/base httpd -f -p 80 -h /tmp
docker build -t localhost:5000/helloimg:1.0 -t localhost:5000/helloimg:latest .
