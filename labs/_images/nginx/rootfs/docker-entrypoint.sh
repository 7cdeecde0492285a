#!/bin/sh
# Before the server starts, the scripts that an image adds get their turn; any other command is run as it is.
set -e
case "$1" in
  nginx | nginx-debug)
    for script in /docker-entrypoint.d/*.sh; do
      if [ -x "$script" ]; then "$script"; fi
    done
    ;;
esac
exec "$@"
