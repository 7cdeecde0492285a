docker run --name one busybox sh -c 'echo first > /first; cp /bin/busybox /backup'
docker commit one commit_test:first
docker run --name two commit_test:first sh -c 'rm /backup; echo second > /second'
docker commit two commit_test:second
docker rm two
docker rmi commit_test:first
