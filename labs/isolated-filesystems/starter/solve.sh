# Write here, line by line, the commands that you would type.
#
# 1. Run the image diamol/ch06-random-number twice: as rn1 and as rn2.
# 2. Copy /random/number.txt out of each: to number1.txt and to number2.txt, in this folder.
# 3. Then overwrite the number in rn1, and only there, with 0.
#
# 여기에 입력할 명령을 한 줄씩 적으세요.

docker container run --name rn1 diamol/ch06-random-number
