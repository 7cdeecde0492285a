# Nothing of the first image is left anywhere, only the registry's log tells of it.
docker volume create shelf
docker run -d -p 5000:5000 --name registry -v shelf:/var/lib/registry \
  -e REGISTRY_STORAGE_DELETE_ENABLED=true registry
until curl -sf localhost:5000/v2/ > /dev/null; do sleep 0.2; done
docker build -t localhost:5000/gallery/ui:1.0 -t localhost:5000/gallery/ui:1 v1
docker build -t localhost:5000/gallery/ui:2.0 -t localhost:5000/gallery/ui:latest v2
docker push -q localhost:5000/gallery/ui:1.0
docker push -a -q localhost:5000/gallery/ui

DIGEST=$(docker image inspect localhost:5000/gallery/ui:1 --format '{{index .RepoDigests 0}}' | cut -d@ -f2)
curl -sS -X DELETE localhost:5000/v2/gallery/ui/manifests/1.0
curl -fsS -X DELETE "http://localhost:5000/v2/gallery/ui/manifests/$DIGEST"
docker exec registry registry garbage-collect /etc/docker/registry/config.yml
docker image rm $(docker image ls --format '{{.Repository}}:{{.Tag}}' localhost:5000/gallery/ui)
