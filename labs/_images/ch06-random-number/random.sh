#!/bin/sh
# Never 0: a lab overwrites the number with it.
echo $((RANDOM % 32767 + 1)) > number.txt
