// Where this machine is a chroot (as builds and clean-room tests make them), what a dockerd started in it must be given.
import { statSync } from 'node:fs';

/** As ischroot does: the root of process 1 is another one. Who may not look there is no root, and starts nothing here. */
export function isChroot() {
  try {
    const [own, first] = [statSync('/'), statSync('/proc/1/root/')];
    return own.dev !== first.dev || own.ino !== first.ino;
  } catch {
    return false;
  }
}

/**
 * The command, run where the chroot's root is the root of its mount namespace. Without that `docker exec` would run in the
 * root outside of the chroot: runc enters a container by setns, which leads to the root of the mount namespace, and
 * pivot_root inside a chroot does not change that one (pivot_root(2), setns(2)). Outside of a chroot: the command as it is.
 */
export function inOwnRoot(argv) {
  if (!isChroot()) return argv;
  return ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', ENTER, 'sh', ...argv];
}

/** Descriptor 9 keeps the chroot's root while nsenter leaves the chroot, within a mount namespace of its own. */
const ENTER = `
  export OWN_PATH="$PATH"
  mkdir -p /run/labdock-outside || exit 1
  exec 9</
  exec nsenter --mount=/proc/self/ns/mnt sh -c '
    PATH=/usr/sbin:/usr/bin:/sbin:/bin
    cd /proc/self/fd/9 && pivot_root . run/labdock-outside && cd / && umount -l /run/labdock-outside || exit 1
    rmdir /run/labdock-outside; PATH="$OWN_PATH"; unset OWN_PATH; exec 9<&-
    exec "$@"' sh "$@"
`;
