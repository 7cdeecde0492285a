import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { EngineError } from '../errors.ts';

export interface Sweeper {
  /** Says that the run ended in good order, and waits until what it made is gone. Throws EngineError where something stays. */
  done(): Promise<void>;
}

/**
 * A process of its own that removes what the run leaves on the engine, however this process ends. Its standard input is a
 * pipe from here: the kernel closes it when this process dies, be it by SIGKILL. In a process group of its own, so that
 * Ctrl-C does not reach it.
 */
export function startSweeper(runId: string): Sweeper {
  const script = fileURLToPath(new URL('./sweeper-process.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, runId], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Neither the process nor the pipe may keep this process alive.
  child.unref();
  const { stdin } = child;
  (stdin as typeof stdin & { unref(): void }).unref();
  stdin.on('error', () => {});
  const ended = once(child, 'exit');
  ended.catch(() => {});
  return { done: () => finish(child, ended) };
}

type SweeperProcess = ReturnType<typeof spawn>;

async function finish(child: SweeperProcess, ended: Promise<unknown[]>): Promise<void> {
  child.ref();
  child.stdin?.end('done\n');
  const [code] = await ended;
  if (code === 0) return;
  throw new EngineError('Not everything that this run made on the engine could be removed.', 'npx lab clean');
}
