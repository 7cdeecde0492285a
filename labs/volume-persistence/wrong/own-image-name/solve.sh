docker container run -d --name first labdock/guestbook
docker container commit first my-guestbook
docker container run -d --name guestbook -p 8015:80 -v guestbook-data:/data my-guestbook
