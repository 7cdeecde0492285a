# The Dockerfile makes the change; the commit after it adds nothing.
docker build -t mine .
docker run --name ch03lab mine
docker commit ch03lab ch03-lab-soln
