# A name without a slash is a volume, and a volume is a folder.
docker run -d --name guestbook -p 8016:80 \
  -v settings.json:/etc/guestbook/settings.json:ro \
  -v guestbook-entries:/var/lib/guestbook labdock/guestbook-demo
