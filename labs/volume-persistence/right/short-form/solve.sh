docker run -d --name guestbook -p 8015:80 -v guestbook-data:/data labdock/guestbook
