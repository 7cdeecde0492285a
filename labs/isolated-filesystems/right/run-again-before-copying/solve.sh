# Numbers are drawn anew while it still does not matter; Windows would write the zero with its own line end.
for name in rn1 rn2; do
  docker run --name "$name" --hostname "$name" diamol/ch06-random-number
  docker start --attach "$name"
done
docker cp rn2:/random/number.txt . && mv number.txt number2.txt
docker cp rn1:/random/number.txt ./number1.txt
printf '0\r\n' > number.txt
docker cp number.txt "$(docker ps --all --quiet --filter name=rn1)":/random/
docker cp rn1:/random/number.txt seen.txt
