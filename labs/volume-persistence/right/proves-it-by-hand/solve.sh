# The book's way of tidying up first. There may be nothing to tidy up yet.
docker container rm -f $(docker container ls -aq) 2>/dev/null || true
docker volume rm guestbook-data 2>/dev/null || true

docker container run -d --name guestbook -p 8015:80 --volume guestbook-data:/data labdock/guestbook
sleep 1
curl -fsS --retry 5 --retry-connrefused -d name=Ada -d 'message=I was here first' http://localhost:8015/entries

# A new container with the same volume: the entry is still there.
docker container rm -f guestbook
docker container run -d --name guestbook -p 8015:80 --volume guestbook-data:/data labdock/guestbook
curl -fsS --retry 5 --retry-connrefused http://localhost:8015/entries | grep Ada

ID=$(docker ps -a | awk '/guestbook/ { print $1 }')
docker inspect "$ID" --format '{{ json .Mounts }}'
