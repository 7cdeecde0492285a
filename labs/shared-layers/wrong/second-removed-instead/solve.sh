docker run --name one busybox sh -c 'echo first > /first'
docker commit one commit_test:first
docker run --name two commit_test:first sh -c 'echo second > /second'
docker commit two commit_test:second
docker rmi commit_test:second
