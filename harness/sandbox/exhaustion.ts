import type Docker from 'dockerode';
import { runIn } from './run.ts';
import type { SandboxLimits } from './sandbox-container.ts';

/** `engine`: the nested engine has ended, which only what runs beside it in the sandbox can bring about. */
export type Exhaustion = 'memory' | 'processes' | 'disk' | 'engine';

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
  const ended = await howItEnded(container);
  if (ended) return ended;
  const stats = await container.stats({ stream: false, 'one-shot': true });
  if ((stats.pids_stats?.current ?? 0) >= limits.pids * NEARLY) return 'processes';
  try {
    if (await diskIsFull(container)) return 'disk';
    if (await wasKilledForMemory(container)) return 'memory';
    return (await engineAnswers(container)) ? undefined : 'engine';
  } catch (error) {
    // Asked while it was ending.
    const late = await howItEnded(container);
    if (late) return late;
    throw error;
  }
}

async function howItEnded(container: Docker.Container): Promise<Exhaustion | undefined> {
  const { State } = await container.inspect();
  if (State.OOMKilled) return 'memory';
  return State.Running ? undefined : 'engine';
}

async function engineAnswers(container: Docker.Container): Promise<boolean> {
  const ping = ['curl', '-sf', '--max-time', '10', '--unix-socket', '/run/docker.sock', 'http://engine/_ping'];
  const { exitCode } = await runIn(container, ping, { timeoutMs: 15_000 });
  return exitCode === 0;
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
