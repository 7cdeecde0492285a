#!/bin/sh
# Does to the file system what "apt-get update" does, without a network: 20 MB of package lists in /var/lib/apt/lists.
set -eu
cd "$(dirname "$0")"
word=$(tr -d '\r\n' < seed.txt)

mkdir -p /var/lib/apt/lists
awk -v word="$word" 'BEGIN {
  for (n = 1; n <= 60000; n++) {
    printf "Package: %s-%05d\nVersion: 1.%d\nArchitecture: all\nMaintainer: The list makers <lists@example.org>\n", word, n, n % 10
    printf "Filename: pool/main/%s/%s-%05d_1.%d_all.deb\nSection: misc\nPriority: optional\n", word, word, n, n % 10
    printf "Description: one of many packages that nobody here installs\n It is on the list because a list names them all.\n\n"
  }
}' > /var/lib/apt/lists/example.org_dists_trixie_main_binary-all_Packages
