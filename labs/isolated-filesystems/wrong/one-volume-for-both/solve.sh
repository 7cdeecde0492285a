# Both write to the same place outside of their own file systems.
docker container run --name rn1 --volume numbers:/random diamol/ch06-random-number
docker container run --name rn2 --volume numbers:/random diamol/ch06-random-number
docker container cp rn1:/random/number.txt number1.txt
docker container cp rn2:/random/number.txt number2.txt
echo 0 > zero.txt
docker container cp zero.txt rn1:/random/number.txt
