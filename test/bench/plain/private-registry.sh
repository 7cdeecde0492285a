bash -eu solve.sh
curl -s localhost:5000/v2/helloimg/tags/list
curl -s localhost:5000/v2/helloimg/manifests/latest
digest=$(docker inspect --format '{{index .RepoDigests 0}}' localhost:5000/helloimg)
docker image rm --force $(docker images --quiet localhost:5000/helloimg | sort -u)
docker pull "$digest"
docker run --rm "$digest"
