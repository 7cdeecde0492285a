#!/bin/sh
case $BEDS in
  "" | *[!0-9]*) good= ;;
  *) good=1; [ "$BEDS" -ge 1 ] && [ "$BEDS" -le 20 ] || good= ;;
esac
if [ -z "$good" ]; then
  echo "BEDS must be a whole number from 1 to 20, and \"$BEDS\" is none: not starting." >&2
  exit 1
fi
exec sickly
