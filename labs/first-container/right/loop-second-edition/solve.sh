hello() {
  local name=$1
  docker run --name "$name" diamol/ch02-hello-diamol:2e
}

for n in 1 2; do
  hello "hello$n"
done
