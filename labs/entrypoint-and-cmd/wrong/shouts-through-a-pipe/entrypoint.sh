#!/bin/sh
if [ "$1" = --shout ]; then
  shift
  greeter "$@" | while read -r line; do echo "$line" | tr a-z A-Z; done
else
  exec greeter "$@"
fi
