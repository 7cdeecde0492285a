# The ID of a local image is a digest too, but of another thing.
docker container run -d -p 5000:5000 --name registry -e REGISTRY_STORAGE_DELETE_ENABLED=true registry:2
docker build -t localhost:5000/gallery/ui:1.0 -t localhost:5000/gallery/ui:1 v1
docker build -t localhost:5000/gallery/ui:2.0 -t localhost:5000/gallery/ui:latest v2
docker push -a localhost:5000/gallery/ui
ID=$(docker image inspect --format '{{.Id}}' localhost:5000/gallery/ui:1.0)
curl -X DELETE localhost:5000/v2/gallery/ui/manifests/$ID
