docker build -t meta:1 .
docker save -o saved.tar meta:1
docker rmi meta:1
docker load -i saved.tar
docker save -o exported.tar meta:1
docker import exported.tar flat:1
