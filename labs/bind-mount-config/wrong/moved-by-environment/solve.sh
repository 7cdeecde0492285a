docker run -d --name guestbook -p 8016:80 -e DATA_DIR=/var/lib/guestbook \
  -v "$(pwd)/settings.json:/etc/guestbook/settings.json:ro" \
  -v guestbook-entries:/var/lib/guestbook labdock/guestbook-demo
