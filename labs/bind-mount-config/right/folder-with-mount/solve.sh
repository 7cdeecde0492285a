# A first look at the samples, then the real one; signed by hand, edited afterwards, and removed when it stops.
docker volume create guestbook-entries
docker container run -d --name samples -p 8016:80 labdock/guestbook-demo
docker container rm -f samples

source="$(pwd)/config"
docker container create --rm --init --read-only --name guestbook --publish 8016:80 \
  --env SETTINGS=/config/guestbook.json \
  --mount type=bind,source="$source",target=/config/,readonly \
  --mount type=volume,source=guestbook-entries,target=/var/lib \
  docker.io/labdock/guestbook-demo:latest
docker container start guestbook
curl -fsS --retry 5 --retry-connrefused -d name=Ada -d message=hello http://localhost:8016/entries
sed -i 's/Guests/Visitors \& friends/' config/guestbook.json
docker container restart guestbook
