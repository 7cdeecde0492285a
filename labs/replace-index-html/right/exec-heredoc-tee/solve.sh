docker container run --detach --publish 8088:80 diamol/ch02-hello-diamol-web
name=$(docker container ls --format '{{.Names}}')
docker exec -i "$name" tee /usr/local/apache2/htdocs/index.html <<'HTML'
<!DOCTYPE html>
<html lang="en">
  <head><meta charset="utf-8"><title>Hello from Hyeonuk</title></head>
  <body>
    <h1>Hello from Hyeonuk</h1>
    <p>This page was put into a running container.</p>
  </body>
</html>
HTML
