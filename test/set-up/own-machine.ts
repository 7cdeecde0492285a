import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import type { Project } from './project.ts';

/** Whether this machine lets a test have /run and the process table to itself, and has a dockerd to start there. */
export function canHaveOwnMachine(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const probe = spawnSync('unshare', ['--mount', '--pid', '--net', '--fork', 'dockerd', '--version']);
  return probe.status === 0;
}

/**
 * Runs a script where no engine of this machine is seen: with a /run, a process table and a network of its own, all of whose
 * processes end with it. A dockerd started there keeps its data in the project. The network has to be its own: a dockerd
 * without a bridge removes docker0, which an engine of this machine may be using. The script
 * has `set-up`, `answers` (whether an engine does) and `own PROGRAM` (the pid of a process of that name).
 */
export async function onOwnMachine(project: Project, script: string) {
  const data = project.file('engine-data');
  const words = `
    mount -t proc proc /proc; mount -t tmpfs tmpfs /run
    set-up() { node harness/set-up.mjs 2>&1; echo "exit code $?"; }
    answers() { curl -fs --max-time 2 --unix-socket /run/docker.sock http://engine/_ping; echo; }
    own() { for p in /proc/[0-9]*; do [ "$(cat $p/comm 2>/dev/null)" = "$1" ] && basename $p; done; true; }
    trap 'kill -9 $(own dockerd) $(own containerd) 2>/dev/null; sleep 0.3; umount -R ${data}/overlay2 2>/dev/null; true' EXIT
  `;
  await writeFile(project.file('script.sh'), `${words}\n${script}\n`);
  const argv = ['unshare', '--mount', '--pid', '--net', '--fork', '--kill-child', 'bash', project.file('script.sh')];
  const network = '--bridge none --iptables=false --ip6tables=false';
  return project.run(argv, {
    LABDOCK_DOCKERD_ARGS: `--data-root ${data} ${network}`,
    DOCKER_HOST: '',
    DOCKER_CONTEXT: '',
  });
}
