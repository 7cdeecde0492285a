# Write here, line by line, the commands that you would type.
#
# 1. Edit index.html, the page in this folder.
# 2. Run diamol/ch02-hello-diamol-web in the background, published on port 8088.
# 3. Replace /usr/local/apache2/htdocs/index.html in the running container with your index.html.
#
# 여기에 입력할 명령을 한 줄씩 적으세요. 컨테이너는 실행 중인 채로 두세요.

docker container ls
