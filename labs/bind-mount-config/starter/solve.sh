# The guestbook as it is: with sample entries from the image, and with settings that it does not know of.
# Write a title and the data folder into settings.json, mount that file read-only,
# and mount the volume guestbook-entries where the data then is.
#
# 방명록을 그대로 실행하면 이미지의 견본 글이 나오고, 설정은 쓰이지 않습니다.
# settings.json에 제목과 데이터 디렉터리를 적어 읽기 전용으로 마운트하고,
# 데이터를 옮긴 자리에 guestbook-entries 볼륨을 연결하세요.

docker container run --detach --name guestbook --publish 8016:80 labdock/guestbook-demo
