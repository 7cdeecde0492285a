docker build -t meta:1 .
docker save -o saved.tar meta:1
docker rmi meta:1
docker load -i saved.tar
docker run --name box meta:1
docker export -o exported.tar box
docker import exported.tar flat:1
docker run --rm flat:1 cat /letters/one.txt
