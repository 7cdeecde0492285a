docker build -t ch03-lab-soln .
docker run --name ch03lab ch03-lab-soln cat ch03.txt
