docker container run --name rn1 diamol/ch06-random-number
docker container run --name rn2 diamol/ch06-random-number
docker container cp rn1:/random/number.txt number1.txt
docker container cp rn2:/random/number.txt number2.txt
# The copy serves as the zero, and the number is gone.
echo 0 > number1.txt
docker container cp number1.txt rn1:/random/number.txt
