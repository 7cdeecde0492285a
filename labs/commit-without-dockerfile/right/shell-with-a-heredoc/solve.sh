docker container run -i --name ch03lab diamol/ch03-lab <<'INSIDE'
echo Hyeonuk >> ch03.txt
exit
INSIDE
docker container commit ch03lab ch03-lab-soln
docker container run ch03-lab-soln cat ch03.txt
