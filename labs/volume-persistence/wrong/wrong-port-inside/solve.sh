docker container run -d --name guestbook -p 8015:8080 -v guestbook-data:/data labdock/guestbook
