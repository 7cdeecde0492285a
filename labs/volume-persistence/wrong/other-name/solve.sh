docker container run -d --name guest-book -p 8015:80 -v guestbook-data:/data labdock/guestbook
