# A new owner costs a whole copy of the file.
docker run --name one busybox dd if=/dev/zero of=/first bs=1M count=2
docker commit one commit_test:first
docker run --name two commit_test:first sh -c 'chown nobody /first; echo second > /second'
docker commit two commit_test:second
docker rm two
docker rmi commit_test:first
