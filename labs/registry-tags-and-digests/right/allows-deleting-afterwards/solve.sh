# The registry is replaced twice, its storage stays in a volume.
registry() {
  docker rm -f registry 2> /dev/null || true
  docker run -d -p 5000:5000 --name registry -v shelf:/var/lib/registry -e REGISTRY_STORAGE_DELETE_ENABLED=$1 registry:2
  until curl -sf localhost:5000/v2/ > /dev/null; do sleep 0.2; done
}
registry false
docker build -t localhost:5000/gallery/ui:1.0 -t localhost:5000/gallery/ui:1 v1
docker build -t localhost:5000/gallery/ui:2.0 -t localhost:5000/gallery/ui:latest v2
docker push --all-tags localhost:5000/gallery/ui | tee pushed.txt
DIGEST=$(awk '$1 == "1.0:" { print $3 }' pushed.txt)
curl -sS -X DELETE "localhost:5000/v2/gallery/ui/manifests/$DIGEST"
registry true
curl -fsS -X DELETE "localhost:5000/v2/gallery/ui/manifests/$DIGEST"
registry false
