# Write here, line by line, the commands that you would type. (There is no terminal in here, so no -it.)
#
# 1. Run a container named ch03lab from diamol/ch03-lab, and in it add your name at the end of ch03.txt.
# 2. Commit that container as the image ch03-lab-soln.
#
# 여기에 입력할 명령을 한 줄씩 적으세요. (터미널이 없으니 -it는 쓸 수 없습니다.)

docker image ls
