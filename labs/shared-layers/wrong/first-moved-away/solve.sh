docker run --name one busybox sh -c 'echo hello > /first'
docker commit one commit_test:first
docker run --name two commit_test:first mv /first /second
docker commit two commit_test:second
docker rm two
docker rmi commit_test:first
