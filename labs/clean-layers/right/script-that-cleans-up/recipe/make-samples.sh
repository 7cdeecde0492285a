#!/bin/sh
# Writes samples.bin: 100 MB, made of the word in seed.txt.
set -eu
cd "$(dirname "$0")"
word=$(tr -d '\r\n' < seed.txt)

yes "$word" | head -c 104857600 > samples.bin
