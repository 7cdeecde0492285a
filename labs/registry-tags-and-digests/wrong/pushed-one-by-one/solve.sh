docker container run -d -p 5000:5000 --name registry -e REGISTRY_STORAGE_DELETE_ENABLED=true registry:2
docker build -t localhost:5000/gallery/ui:1.0 -t localhost:5000/gallery/ui:1 v1
docker build -t localhost:5000/gallery/ui:2.0 -t localhost:5000/gallery/ui:latest v2
for tag in 1.0 1 2.0 latest; do docker push localhost:5000/gallery/ui:$tag; done
digest() {
  curl -s --head -H "Accept: application/vnd.docker.distribution.manifest.v2+json" \
    localhost:5000/v2/gallery/ui/manifests/$1 | grep -i docker-content-digest | cut -d" " -f2 | tr -d "\r"
}
curl -X DELETE localhost:5000/v2/gallery/ui/manifests/$(digest 1.0)
