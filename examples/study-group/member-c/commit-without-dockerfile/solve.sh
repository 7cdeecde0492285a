docker container run --detach --name ch03lab diamol/ch03-lab
docker container ls --all
# how do I get back in? it says Exited (0)
