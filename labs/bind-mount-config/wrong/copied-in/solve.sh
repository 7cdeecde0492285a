docker create --name guestbook -p 8016:80 -v guestbook-entries:/var/lib/guestbook labdock/guestbook-demo
mkdir guestbook
cp settings.json guestbook/
docker cp guestbook guestbook:/etc/
docker start guestbook
