# Two big files that are copied in, the first image committed twice, the containers left where they are.
dd if=/dev/urandom of=one bs=1M count=3
dd if=/dev/urandom of=two bs=1M count=2
docker create --name base busybox:1.36 sh
docker cp one base:/first
docker commit base docker.io/library/commit_test:first
printf 'a longer draft\r\n' >> one
docker cp one base:/first
image=$(docker commit base)
docker tag "$image" commit_test:first
docker container create --name on-first --entrypoint true commit_test:first
docker cp two on-first:/second
docker commit --change 'ENTRYPOINT ["cat", "/second"]' on-first commit_test:second
docker image rm --force commit_test:first
