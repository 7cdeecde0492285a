mkdir -p guestbook-data
docker container run -d --name guestbook -p 8015:80 -v "$(pwd)/guestbook-data:/data" labdock/guestbook
