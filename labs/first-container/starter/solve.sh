# Write here, line by line, the commands that you would type.
#
# 1. Run the image diamol/ch02-hello-diamol as a container named hello1.
# 2. Run it again as a container named hello2.
#
# 여기에 입력할 명령을 한 줄씩 적으세요.

docker container ls --all
