docker run --name ch03lab docker.io/diamol/ch03-lab:latest true
mkdir -p 'my files'
docker cp ch03lab:/diamol/ch03.txt 'my files/ch03.txt'
echo '김현욱' >> 'my files/ch03.txt'
docker cp 'my files/ch03.txt' ch03lab:/diamol/
docker commit -a 'Kim' -m 'lab of chapter 3' -c 'CMD ["cat", "ch03.txt"]' ch03lab ch03-lab-soln
