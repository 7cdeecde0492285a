#!/bin/sh
if [ "$1" = --shout ]; then
  export SHOUT=1
  shift
fi
exec greeter "$@"
