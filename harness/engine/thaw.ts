import { setTimeout as pause } from 'node:timers/promises';
import type Docker from 'dockerode';

/**
 * Lets go what an answer has paused in its sandbox. On cgroup version 1 a frozen process does not die when it is killed, so
 * the engine could not remove the sandbox and would keep it for good ("did not receive an exit event"). Version 2 needs
 * nothing. Best effort: a sandbox that does not run, or is full, has nobody to do it.
 */
export async function thaw(docker: Docker, id: string): Promise<void> {
  const { CgroupVersion } = (await docker.info()) as { CgroupVersion?: string };
  if (CgroupVersion === '2') return;
  await Promise.race([run(docker.getContainer(id)).catch(() => {}), pause(THAW_BUDGET_MS, undefined, { ref: false })]);
}

const THAW_BUDGET_MS = 3000;

const THAW_ALL =
  'find /sys/fs/cgroup/freezer -name freezer.state 2>/dev/null | while read f; do echo THAWED > "$f"; done';

async function run(container: Docker.Container): Promise<void> {
  const exec = await container.exec({ Cmd: ['sh', '-c', THAW_ALL], AttachStdout: true, AttachStderr: true });
  const wire = await exec.start({});
  wire.resume();
  await new Promise((resolve) => wire.on('close', resolve).on('end', resolve));
}
