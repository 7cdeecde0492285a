# Write here, line by line, the commands that you would type.
#
# 1. Start a registry on port 5000, in the background, that restarts always.
# 2. Build the image of this folder (Dockerfile, hello.txt) and give it two names:
#    localhost:5000/helloimg:1.0 and localhost:5000/helloimg:latest.
# 3. Push both.
# 4. Remove both names here, and pull them back.
#
# 여기에 입력할 명령을 한 줄씩 적으세요.

docker build -t hello .
docker run --rm hello
