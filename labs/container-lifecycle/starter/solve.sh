# Write here, line by line, the commands that you would type. All four containers are made from the image nginx.
#
# 1. made:    create it, and leave it at that.
# 2. halted:  run it in the background, then stop it.
# 3. again:   run it in the background on port 8081, then restart it.
# 4. gone:    make it, then remove it.
# 5. Give the image nginx a second name, scratchpad:1, and remove that name again.
#
# 여기에 입력할 명령을 한 줄씩 적으세요.

docker container run --detach --name made nginx
