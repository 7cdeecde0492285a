# The shell has no terminal, ends at once, and nothing was typed into it.
docker run --detach --name ch03lab diamol/ch03-lab
docker commit ch03lab ch03-lab-soln
