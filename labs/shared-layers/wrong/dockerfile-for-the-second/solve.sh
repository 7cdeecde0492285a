docker run --name one busybox sh -c 'echo first > /first'
docker commit one commit_test:first
docker build -t commit_test:second - <<'DOCKERFILE'
FROM commit_test:first
RUN echo second > /second
DOCKERFILE
docker rmi commit_test:first
