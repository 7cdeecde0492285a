bash -eu solve.sh
curl -s --retry 20 --retry-connrefused localhost:8015/entries
curl -s --data name=bench --data message=kept localhost:8015/entries
docker rm --force guestbook
docker run --detach --name guestbook --publish 8015:80 --volume guestbook-data:/data labdock/guestbook
curl -s --retry 20 --retry-connrefused localhost:8015/entries
docker run --detach --name without --publish 8016:80 labdock/guestbook
curl -s --retry 20 --retry-connrefused localhost:8016/entries
