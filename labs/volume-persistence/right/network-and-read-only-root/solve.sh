docker network create app-net
docker volume create --name guestbook-data --label owner=me > /dev/null
docker container create --rm --read-only --network app-net --network-alias book --init \
  --memory 64m -e DATA_DIR=/data -h guests -p 127.0.0.1:8015:80/tcp \
  --mount 'src=guestbook-data,dst=/data,volume-nocopy' \
  --tmpfs /tmp --name guestbook "$(docker image ls -q labdock/guestbook)"
docker start guestbook
