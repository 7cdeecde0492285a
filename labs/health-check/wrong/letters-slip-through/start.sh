#!/bin/sh
if [ "$BEDS" -lt 1 ] || [ "$BEDS" -gt 20 ]; then
  echo "BEDS must be a whole number from 1 to 20." >&2
  exit 1
fi
exec sickly
