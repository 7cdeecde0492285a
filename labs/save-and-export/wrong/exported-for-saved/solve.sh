docker build -t meta:1 .
docker create --name box meta:1
docker export -o saved.tar box
docker rm box
docker rmi meta:1
docker import saved.tar meta:1
docker create --name box meta:1 sh
docker export -o exported.tar box
docker import exported.tar flat:1
