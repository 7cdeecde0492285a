# The settings move the data, the volume stays where it was.
docker run -d --name guestbook -p 8016:80 \
  -v "$(pwd)/settings.json:/etc/guestbook/settings.json:ro" \
  -v guestbook-entries:/data labdock/guestbook-demo
