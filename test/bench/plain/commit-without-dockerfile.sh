bash -eu solve.sh
docker image inspect ch03-lab-soln diamol/ch03-lab
docker run --rm ch03-lab-soln cat ch03.txt
docker diff ch03lab
docker save ch03-lab-soln | tar -t
