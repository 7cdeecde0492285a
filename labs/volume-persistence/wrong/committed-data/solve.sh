docker container run -d --name first -p 8015:80 labdock/guestbook
curl -fsS --retry 5 --retry-connrefused -d name=Ada -d message=hello http://localhost:8015/entries
docker container commit first labdock/guestbook
docker container rm -f first
docker container run -d --name guestbook -p 8015:80 -v guestbook-data:/data labdock/guestbook
