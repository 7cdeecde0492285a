docker run -d --name guestbook -p 8016:80 \
  -v "$(pwd)/settings.json:/etc/guestbook/settings.json" \
  -v guestbook-entries:/var/lib/guestbook labdock/guestbook-demo
