cat > Dockerfile <<'D'
FROM diamol/ch02-hello-diamol-web
COPY index.html /usr/local/apache2/htdocs/index.html
D
docker build -t my-web .
docker run -d -p 8088:80 my-web
