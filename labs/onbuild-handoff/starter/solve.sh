# Write here, line by line, the commands that you would type.
#
# 1. Build manager/ as web:1.0.
# 2. In member/, pack the folder web as web.tar.
# 3. Build member/ as member.
#
# 여기에 입력할 명령을 한 줄씩 적으세요.

cd manager
docker build -t web:1.0 .
