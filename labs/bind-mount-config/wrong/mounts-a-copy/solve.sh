mkdir -p ~/guestbook
cp settings.json ~/guestbook/
docker run -d --name guestbook -p 8016:80 \
  -v ~/guestbook:/etc/guestbook:ro \
  -v guestbook-entries:/var/lib/guestbook labdock/guestbook-demo
