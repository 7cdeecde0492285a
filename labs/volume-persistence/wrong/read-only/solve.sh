docker container run -d --name guestbook -p 8015:80 -v guestbook-data:/data:ro labdock/guestbook
