docker container run -d --name web -p 8088:80 $(docker image ls -q diamol/ch02-hello-diamol-web:latest)
docker container cp web:/usr/local/apache2/htdocs/index.html .
cat > index.html <<HTML
<h1>Made on $(date +%F)</h1>
HTML
docker container cp index.html web:/usr/local/apache2/htdocs/index.html
