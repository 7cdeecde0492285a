docker container run -d -p 5000:5000 --restart always diamol/registry
docker image build -t gallery:1 v1
docker image build -t gallery:2 v2
docker image tag gallery:1 localhost:5000/gallery/ui:1.0
docker image tag gallery:1 localhost:5000/gallery/ui:1
docker image tag gallery:2 localhost:5000/gallery/ui:2.0
docker image tag gallery:2 localhost:5000/gallery/ui
docker image push --all-tags localhost:5000/gallery/ui

curl -s localhost:5000/v2/gallery/ui/tags/list
ACCEPT='Accept: application/vnd.docker.distribution.manifest.v2+json'
DIGEST=$(curl -s --head -H "$ACCEPT" localhost:5000/v2/gallery/ui/manifests/1.0 |
  awk 'tolower($1) == "docker-content-digest:" { print $2 }' | tr -d '\r')
curl -fsS -X DELETE "localhost:5000/v2/gallery/ui/manifests/$DIGEST"
curl -s localhost:5000/v2/gallery/ui/tags/list
