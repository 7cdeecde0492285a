if ! echo "$BEDS" | grep -Eqx '[1-9]|1[0-9]|20'; then
  echo "There can be no ward with BEDS=$BEDS."
  exit 3
fi
