#!/bin/sh
case $BEDS in
  "" | *[!0-9]*) good= ;;
  *) good=1; [ "$BEDS" -ge 1 ] && [ "$BEDS" -le 20 ] || good= ;;
esac
if [ -z "$good" ]; then
  echo "BEDS must be a whole number from 1 to 20, and \"$BEDS\" is none: not starting." >&2
  exit 1
fi
trap 'kill -TERM "$sickly"; wait "$sickly"; exit 0' TERM INT
while true; do
  sickly &
  sickly=$!
  wait "$sickly"
  echo "It died; starting it again." >&2
done
