docker container run -i --name ch03lab diamol/ch03-lab <<'END'
echo member-a >> ch03.txt
cat ch03.txt
END
docker container commit -a member-a -m 'chapter 3 lab' ch03lab ch03-lab-soln
docker container run --rm ch03-lab-soln cat ch03.txt
