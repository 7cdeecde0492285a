docker container run -d --name guestbook -p 8015:80 -v guestbook-data:/data labdock/guestbook
curl -fsS --retry 5 --retry-connrefused -d name=Ada -d message=hello http://localhost:8015/entries
# Tidying up, as the book does.
docker container rm -f $(docker container ls -aq)
