docker run -d --name registry -p 5000:5000 -v registry-data:/var/lib/registry --restart always diamol/registry
for tag in 1.0 latest; do
  docker build --no-cache -t localhost:5000/helloimg:$tag .
  docker push localhost:5000/helloimg:$tag
  docker rmi localhost:5000/helloimg:$tag
done
docker pull localhost:5000/helloimg
docker image ls --digests localhost:5000/helloimg
