# A first try with another text, two images in one archive, a container running while it is exported.
sed -i 's/one >/draft >/' Dockerfile
docker build -t meta:1 .
docker save -o saved.tar meta:1
sed -i 's/draft >/one >/' Dockerfile
docker build --no-cache -t meta:1 -t meta:latest .
docker save --output saved.tar busybox meta:1
docker rmi meta:latest meta:1
docker load --quiet --input saved.tar
docker container run --detach --name box meta:1 sleep 600
docker container export box > exported.tar
docker image import --message 'from a container' exported.tar flat:1
docker container rm -f $(docker container ls -aq)
