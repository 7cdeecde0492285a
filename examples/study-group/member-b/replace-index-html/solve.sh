# 파일을 고치면 바로 반영되니까 편하다
docker run -d --name web -p 8088:80 -v "$(pwd)":/usr/local/apache2/htdocs diamol/ch02-hello-diamol-web
curl -s localhost:8088
