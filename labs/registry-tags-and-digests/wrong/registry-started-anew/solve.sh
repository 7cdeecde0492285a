# Nothing is deleted: a new, empty registry gets the second image only.
docker container run -d -p 5000:5000 --name registry -e REGISTRY_STORAGE_DELETE_ENABLED=true registry:2
docker build -t localhost:5000/gallery/ui:1.0 -t localhost:5000/gallery/ui:1 v1
docker build -t localhost:5000/gallery/ui:2.0 -t localhost:5000/gallery/ui:latest v2
docker push -a localhost:5000/gallery/ui
docker rm -f registry
docker container run -d -p 5000:5000 --name registry -e REGISTRY_STORAGE_DELETE_ENABLED=true registry:2
docker image rm localhost:5000/gallery/ui:1.0 localhost:5000/gallery/ui:1
docker push -a localhost:5000/gallery/ui
