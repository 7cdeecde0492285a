#!/bin/sh
case "$*" in
  *--shout*) export SHOUT=1 ;;
esac
exec greeter "$@"
