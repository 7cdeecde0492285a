# The guestbook as it is: it works, but forgets everybody as soon as its container is replaced.
# Give it the volume guestbook-data at /data, so that the entries stay.
#
# 방명록을 그대로 실행하면 동작은 하지만, 컨테이너가 대체되는 순간 모두 잊어버립니다.
# guestbook-data 볼륨을 /data에 연결해서 글이 남게 하세요.

docker container run --detach --name guestbook --publish 8015:80 labdock/guestbook
