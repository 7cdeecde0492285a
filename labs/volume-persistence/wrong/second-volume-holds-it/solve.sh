docker container run -d --name guestbook -p 8015:80 -e DATA_DIR=/entries \
  -v guestbook-data:/data -v entries:/entries labdock/guestbook
