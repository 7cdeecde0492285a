docker volume create guestbook-data
docker container run -d --name guestbook -p 8015:80 --tmpfs /data labdock/guestbook
