docker run -i --name commit_test debian:trixie-slim <<'INSIDE'
echo test_first! >> first
exit
INSIDE
docker commit -a "hyeonuk" -m "my first commit" commit_test commit_test:first
docker run -i --name commit_test2 commit_test:first <<'INSIDE'
echo test_second! >> second
exit
INSIDE
docker commit -a "hyeonuk" -m "my second commit" commit_test2 commit_test:second
docker inspect --format '{{json .RootFS.Layers}}' debian:trixie-slim commit_test:first commit_test:second
docker rm commit_test2
docker rmi commit_test:first
docker run --rm commit_test:second ls /
