# rn1 is done with before rn2 is made; folders and archives are copied; a slip on the way does no harm.
docker container create --name rn1 docker.io/diamol/ch06-random-number:2e
docker container start --attach rn1
docker cp rn1:/random copied
mv copied/number.txt number1.txt

mkdir zero
printf 0 > zero/number.txt
docker cp zero/number.txt rn1:/random/zero.txt
tar --directory zero --create number.txt | docker cp - rn1:/random

docker run --detach --name rn2 diamol/ch06-random-number
docker container wait rn2
docker cp rn2:/random/number.txt - | tar --extract --to-stdout > number2.txt
