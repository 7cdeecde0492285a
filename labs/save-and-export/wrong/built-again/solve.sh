# The builder remembers its steps, so even the ID is the same.
docker build -t meta:1 .
docker save -o saved.tar meta:1
docker rmi meta:1
docker build -t meta:1 .
docker create --name box meta:1
docker export -o exported.tar box
docker import exported.tar flat:1
