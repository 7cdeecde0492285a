# A base with a layer of its own, containers that keep running, and the second image in two commits.
docker build -t mine - <<'DOCKERFILE'
FROM alpine
RUN mkdir /notes && cp /bin/busybox /notes/tool
DOCKERFILE
one=$(docker run --detach mine sleep 600)
docker exec "$one" sh -c 'echo first > /first'
docker commit "$one" commit_test:first
two=$(docker run --detach commit_test:first sleep 600)
docker exec "$two" touch /notes/draft
docker commit --pause=false "$two" draft
docker rm -f $(docker ps -aq)
docker run --name three draft sh -c 'ln -s /notes /n; echo second | tee /second'
docker commit three commit_test:second
docker rm three
docker rmi commit_test:first
