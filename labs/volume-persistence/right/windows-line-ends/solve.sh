#!/bin/bash
docker volume create guestbook-data
docker run -d --name guestbook -p 8015:80 -v guestbook-data:/data:rw labdock/guestbook
