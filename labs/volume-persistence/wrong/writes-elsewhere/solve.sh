docker container run -d --name guestbook -p 8015:80 -e DATA_DIR=/var/guestbook \
  -v guestbook-data:/data labdock/guestbook
