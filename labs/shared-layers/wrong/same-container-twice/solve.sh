# Both commits stand on busybox, side by side.
docker run --detach --name work busybox sleep 600
docker exec work sh -c 'echo first > /first'
docker commit work commit_test:first
docker exec work sh -c 'echo second > /second'
docker commit work commit_test:second
docker rmi commit_test:first
