cat > Dockerfile <<'D'
FROM diamol/ch02-hello-diamol-web
COPY index.html /usr/local/apache2/htdocs/index.html
D
docker build -t diamol/ch02-hello-diamol-web .
docker run -d --name web -p 8088:80 diamol/ch02-hello-diamol-web
