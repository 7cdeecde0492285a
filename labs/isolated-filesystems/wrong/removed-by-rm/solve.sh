docker container run --rm --name rn1 diamol/ch06-random-number
docker container run --rm --name rn2 diamol/ch06-random-number
docker container cp rn1:/random/number.txt number1.txt
docker container cp rn2:/random/number.txt number2.txt
echo 0 > zero.txt
docker container cp zero.txt rn1:/random/number.txt
