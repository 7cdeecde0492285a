# A worked answer. These are the commands that you would type yourself, one after another.
# 풀이 예시입니다. 손으로 입력할 명령을 순서대로 적은 것입니다.

# Run the image. Docker makes a new container from it, starts it, and shows what its program prints.
# --name gives the container a name; without it Docker makes one up.
docker container run --name hello1 diamol/ch02-hello-diamol

# The same image once more: a second container. Compare the line below "My name is:" with the first one.
docker container run --name hello2 diamol/ch02-hello-diamol

# Both programs have ended, so a plain "docker container ls" shows nothing. But ended is not gone:
docker container ls --all

# ... and what they printed is still there, too.
docker container logs hello1
