import type Docker from 'dockerode';
import { runIn } from './run.ts';
import type { SandboxLimits } from './sandbox-container.ts';

export type Exhaustion = 'memory' | 'processes' | 'disk';

/** What counts as at the limit: a fork that fails leaves a few places free again. */
const NEARLY = 0.97;

/**
 * Which limit a sandbox has hit. Memory and processes are asked of the outer engine, because a sandbox at its limit can
 * start no process that would tell.
 */
export async function exhaustionOf(
  container: Docker.Container,
  limits: SandboxLimits,
): Promise<Exhaustion | undefined> {
  const info = await container.inspect();
  if (info.State.OOMKilled) return 'memory';
  if (!info.State.Running) return undefined;
  const stats = await container.stats({ stream: false, 'one-shot': true });
  if ((stats.pids_stats?.current ?? 0) >= limits.pids * NEARLY) return 'processes';
  if (await diskIsFull(container)) return 'disk';
  if (await wasKilledForMemory(container)) return 'memory';
  return undefined;
}

async function diskIsFull(container: Docker.Container): Promise<boolean> {
  const { stdout } = await runIn(container, ['df', '--output=pcent', '/var/lib/docker'], { timeoutMs: 5000 });
  return Number(/(\d+)%/.exec(stdout)?.[1] ?? 0) >= 99;
}

/** The kernel counts kills of the sandbox's own group: memory.events (cgroup v2) or memory.oom_control (v1). */
async function wasKilledForMemory(container: Docker.Container): Promise<boolean> {
  const script = 'cat /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory/memory.oom_control 2>/dev/null';
  const { stdout } = await runIn(container, ['sh', '-c', script], { timeoutMs: 5000 });
  return /^oom_kill [1-9]/m.test(stdout);
}
