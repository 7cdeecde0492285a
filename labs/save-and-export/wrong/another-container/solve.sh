docker build -t meta:1 .
docker save -o saved.tar meta:1
docker rmi meta:1
docker load -i saved.tar
docker create --name box busybox
docker export -o exported.tar box
docker import exported.tar flat:1
