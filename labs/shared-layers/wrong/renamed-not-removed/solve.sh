docker run --name one busybox sh -c 'echo first > /first'
docker commit one commit_test:first
docker tag commit_test:first commit_test:old
docker run --rm --name two --detach commit_test:first sleep 600
docker exec two sh -c 'echo second > /second'
docker commit two commit_test:second
docker rm -f two
docker rmi commit_test:first
