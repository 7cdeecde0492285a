docker volume create guestbook-data

docker container run -d \
  --name guestbook \
  -p 8015:80 \
  --mount type=volume,source=guestbook-data,target=/data \
  labdock/guestbook
