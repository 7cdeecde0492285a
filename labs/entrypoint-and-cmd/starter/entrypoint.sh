#!/bin/sh
# What comes behind the image in "docker run" shall arrive here. Take --shout off, and hand the rest to greeter.
# "docker run"에서 이미지 뒤에 적은 것이 여기로 오게 하세요. --shout는 떼어 내고, 나머지는 greeter에게 넘기세요.
