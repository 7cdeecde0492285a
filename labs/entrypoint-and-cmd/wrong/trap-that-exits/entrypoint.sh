#!/bin/sh
if [ "$1" = --shout ]; then
  export SHOUT=1
  shift
fi
trap 'exit 0' TERM INT
greeter "$@" &
wait
