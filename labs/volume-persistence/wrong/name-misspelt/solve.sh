docker volume create guestbook-data
docker container run -d --name guestbook -p 8015:80 -v guestbook_data:/data labdock/guestbook
