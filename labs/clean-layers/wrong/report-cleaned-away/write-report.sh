#!/bin/sh
# Prints the report: what is in the package lists, and the check sum of the samples. Needs both.
set -eu
cd "$(dirname "$0")"
list=/var/lib/apt/lists/example.org_dists_trixie_main_binary-all_Packages

echo "packages: $(grep -c '^Package: ' "$list")"
echo "last package: $(grep '^Package: ' "$list" | tail -n 1 | cut -d ' ' -f 2)"
echo "samples: $(wc -c < samples.bin | tr -d ' ') bytes, sha256 $(sha256sum samples.bin | cut -d ' ' -f 1)"
