# The note's own commands: they need a terminal.
docker container run -it --name ch03lab diamol/ch03-lab
echo Hyeonuk >> ch03.txt
exit
docker container commit ch03lab ch03-lab-soln
docker container run ch03-lab-soln cat ch03.txt
