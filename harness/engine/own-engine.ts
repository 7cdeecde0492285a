import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from '../errors.ts';
import { findEngine } from './find-engine.mjs';
import { engineLog, forgetOwnEngine, type OwnEngine, readOwnEngine } from './own-record.mjs';
import { runsProgram, startTicks } from './processes.mjs';

const STOP_MS = 30_000;

export interface EngineStatus {
  /** The address that answers, or undefined. */
  readonly address: string | undefined;
  readonly source: string | undefined;
  /** The engine that set-up started, while it runs. */
  readonly own: { readonly pid: number; readonly log: string } | undefined;
}

export async function engineStatus(): Promise<EngineStatus> {
  const { engine } = await findEngine();
  const own = readOwnEngine();
  return { address: engine?.host, source: engine?.source, own: own && { pid: own.pid, log: engineLog } };
}

/**
 * Stops the engine that set-up started, and no other. Resolves to its pid, or to undefined when none of ours runs.
 * Throws EngineError when it does not end.
 */
export async function stopOwnEngine(): Promise<number | undefined> {
  const own = readOwnEngine();
  if (own) {
    terminate(own.pid);
    await untilGone(own);
  }
  forgetOwnEngine();
  return own?.pid;
}

function terminate(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    // Started through sudo.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    execFileSync('sudo', ['-n', 'kill', '-TERM', String(pid)], { stdio: 'ignore' });
  }
}

async function untilGone({ pid, ticks }: OwnEngine): Promise<void> {
  const deadline = Date.now() + STOP_MS;
  while (startTicks(pid) === ticks && runsProgram(pid, 'dockerd')) {
    if (Date.now() > deadline) {
      throw new EngineError(
        `The engine (process ${pid}) did not stop within ${STOP_MS / 1000} s.`,
        `sudo kill -9 ${pid}`,
      );
    }
    await sleep(100);
  }
}
