// Debian's packages, on Debian and what descends from it.
import { readFileSync } from 'node:fs';
import { asRoot, lastLines, rootAccess, rootPath, runCommand } from './run-command.mjs';
import { doing, SetUpError } from './say.mjs';

/** What keeps set-up from installing packages here, or undefined. */
export function whyNoApt() {
  if (process.platform !== 'linux' || !isDebian()) return 'this is not Debian or Ubuntu';
  return rootAccess() ? undefined : 'this user is not root and has no sudo without a password';
}

/**
 * Installs these packages, and of the optional ones those that this release has. Throws a SetUpError, with what apt-get
 * said, where they cannot be had.
 */
export async function installPackages(packages, optional = []) {
  await doing(`installing ${packages.join(', ')} (apt-get)`, async () => {
    // A failed update is no failure yet: the lists at hand may do.
    const update = await apt(['update', '-qq']);
    const all = [...packages, ...(await offered(optional))];
    const install = await apt(['install', '-y', '-qq', '--no-install-recommends', ...all]);
    if (install.exitCode === 0) return;
    const output = lastLines(update.output + install.output, 20);
    const mend = `sudo apt-get update && sudo apt-get install ${all.join(' ')}`;
    throw new SetUpError(`${output}\napt-get failed as above: ${mend}`);
  });
}

async function offered(packages) {
  const policies = await Promise.all(packages.map((name) => runCommand(['apt-cache', 'policy', name])));
  return packages.filter((_, at) => /Candidate: (?!\(none\))/.test(policies[at].output));
}

/** On a machine that has just started, another apt-get is often at work: its lock is waited for. */
function apt(args) {
  const command = asRoot(['apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args], { DEBIAN_FRONTEND: 'noninteractive' });
  return runCommand(command, { env: rootPath() });
}

export function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
