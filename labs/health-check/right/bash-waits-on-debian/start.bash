if [[ ! $BEDS =~ ^[0-9]{1,2}$ ]] || (( 10#$BEDS < 1 || 10#$BEDS > 20 )); then
  echo "Refusing to start: BEDS is '$BEDS', but has to be between 1 and 20." >&2
  exit 78
fi
sickly &
sickly=$!
trap 'kill -TERM "$sickly"' TERM
wait "$sickly"
code=$?
# A signal ends the wait, but not yet the application.
while kill -0 "$sickly" 2>/dev/null; do
  wait "$sickly"
  code=$?
done
exit "$code"
