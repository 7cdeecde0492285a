#!/bin/sh
# rootfs.sh SUITE MIRROR: writes a small Debian, with the files of rootfs/ laid over it, to stdout as a tar archive.
# Needs root and debootstrap. Leaves nothing behind.
set -eu
root=$(mktemp -d -p /var/tmp labdock-debian.XXXXXX)
trap 'rm -rf --one-file-system "$root"' EXIT
trap 'exit 1' HUP INT TERM

# A suite newer than the installed debootstrap is made like the newest that it knows.
script=/usr/share/debootstrap/scripts/$1
[ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
case $2 in https:*) include=--include=ca-certificates ;; *) include= ;; esac
debootstrap --variant=minbase $include "$1" "$root" "$2" "$script" >&2
cp -r --no-preserve=ownership,timestamps "$(dirname "$0")/rootfs/." "$root/"

# What is left out here need not be deleted by any layer above.
tar -C "$root" --numeric-owner --xattrs -c \
  --exclude='./dev/*' --exclude='./proc/*' --exclude='./sys/*' --exclude='./run/*' --exclude='./tmp/*' \
  --exclude=./etc/hostname --exclude=./etc/resolv.conf --exclude='./var/log/*' \
  --exclude='./var/cache/apt/*.bin' --exclude='./var/cache/apt/archives/*.deb' --exclude='./var/lib/apt/lists/*' \
  --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' --exclude='./usr/share/info/*' \
  --exclude='./usr/share/locale/*' --exclude='./usr/share/lintian/*' .
