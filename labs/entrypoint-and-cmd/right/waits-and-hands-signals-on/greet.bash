# Does not become the greeter, but hands on to it what it is told.
shout=
while [[ ${1-} == --* ]]; do
  case $1 in
    --shout) shout=1 ;;
    *) echo "greet: I know no option $1" >&2; exit 64 ;;
  esac
  shift
done

SHOUT=$shout greeter "$@" &
greeter=$!
trap 'kill -TERM "$greeter"' TERM INT
wait "$greeter"
code=$?
# A signal ends the wait; the greeter may still have something to say.
while kill -0 "$greeter" 2>/dev/null; do
  wait "$greeter"
  code=$?
done
exit "$code"
