docker volume create --driver local --opt type=tmpfs --opt device=tmpfs guestbook-data
docker container run -d --name guestbook -p 8015:80 -v guestbook-data:/data labdock/guestbook
