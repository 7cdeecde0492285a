# Write here, line by line, the commands that you would type. (There is no terminal in here, so no -it.)
#
# 1. Run a container from an image of your choice, make a file /first in it, commit it as commit_test:first.
# 2. Run a container from commit_test:first, make a file /second in it, commit it as commit_test:second.
# 3. Remove the image commit_test:first.
#
# 여기에 입력할 명령을 한 줄씩 적으세요. (터미널이 없으니 -it는 쓸 수 없습니다.)

docker image ls
