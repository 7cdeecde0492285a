# Write here, line by line, the commands that you would type.
#
# 1. Start a registry on port 5000, in the background.
# 2. Build v1 and v2, and give each of the two images two names:
#    v1: localhost:5000/gallery/ui:1.0 and :1, v2: localhost:5000/gallery/ui:2.0 and :latest.
# 3. Push all four with one command.
# 4. Delete the image of v1 from the registry, by its digest, through the registry's API.
#
# 여기에 입력할 명령을 한 줄씩 적으세요.

docker build -t gallery:1 v1
docker build -t gallery:2 v2
docker run --rm gallery:1
