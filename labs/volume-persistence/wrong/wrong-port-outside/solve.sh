docker container run -d --name guestbook -p 80:8015 -v guestbook-data:/data labdock/guestbook
