id=$(docker run -di diamol/ch03-lab)
docker exec "$id" sh -c 'echo one try >> ch03.txt'
docker rename "$id" ch03lab
docker commit ch03lab ch03-lab-soln
docker exec "$id" sh -c 'echo second thoughts >> ch03.txt'
docker commit "$id" ch03-lab-soln
docker stop -t 1 ch03lab
