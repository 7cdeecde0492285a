# Write here, line by line, the commands that you would type.
#
# 1. Build the image of this folder as meta:1 (complete the Dockerfile first).
# 2. Save it to saved.tar, remove the image, load it back.
# 3. Make a container from meta:1, export it to exported.tar, import that as flat:1.
#
# 여기에 입력할 명령을 한 줄씩 적으세요. (먼저 Dockerfile을 채우세요.)

docker build -t meta:1 .
