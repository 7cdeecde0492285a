docker volume create guestbook-data
docker container run -d --name guestbook -p 8015:80 -v /data labdock/guestbook
docker container inspect guestbook --format '{{ json .Mounts }}'
