# The classic builder, archives that are compressed, names given afterwards.
DOCKER_BUILDKIT=0 docker build -q -t meta:1 .
box=$(docker create meta:1)
docker export "$box" | gzip > exported.tar
docker rm -v "$box"
id=$(docker image inspect --format '{{.Id}}' meta:1)
docker image save "$id" | gzip > saved.tar
docker image rm "$id"
docker load < saved.tar
docker tag "$id" meta:1
flat=$(docker import - < exported.tar)
docker tag "$flat" docker.io/library/flat:1
