cd manager
docker build -t web:1.0 .
cd ../member
tar cf web.tar web/*
docker build -t member .
docker container run -d -p 8001:80 member
