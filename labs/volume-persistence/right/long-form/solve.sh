docker volume create guestbook-data
docker volume ls
docker container run --detach \
  --name guestbook \
  --publish 8015:80 \
  --mount type=volume,source=guestbook-data,target=/data/ \
  --restart unless-stopped \
  docker.io/labdock/guestbook:latest
