import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import os from 'node:os';
import { isAlive } from './processes.mjs';

/** Everything that a run makes on the engine carries this label, with the run's id. */
export const RUN_LABEL = 'labdock.run';

/** The variable that hands the run's id to the processes of the run. */
const RUN_VARIABLE = 'LABDOCK_RUN';

/** The id of the run that this process belongs to; the first process of a run makes it, those it starts inherit it. */
export function currentRun(env: NodeJS.ProcessEnv = process.env): string {
  env[RUN_VARIABLE] ||= newRunId();
  return env[RUN_VARIABLE];
}

/** Machine, process, time, chance: enough to tell later whether the run is over. Fit for names of containers too. */
export function newRunId(): string {
  return [machine(), process.pid, Date.now().toString(36), randomBytes(3).toString('hex')].join('-');
}

export function runLabels(runId: string = currentRun()): { [RUN_LABEL]: string } {
  return { [RUN_LABEL]: runId };
}

/**
 * Whether what a run left behind may be removed. A run of another machine, which shares the engine, cannot be asked: it
 * counts as over after a day. What is no id of a run never is: nothing is known of it.
 */
export function runIsOver(runId: string): boolean {
  const [, where, pid, time] = RUN_ID.exec(runId) ?? [];
  if (!time) return false;
  if (where === machine() && !isAlive(Number(pid))) return true;
  return Date.now() - Number.parseInt(time, 36) > DAY_MS;
}

const RUN_ID = /^([0-9a-f]{6})-(\d+)-([0-9a-z]{8,9})-[0-9a-f]{6}$/;
const DAY_MS = 24 * 60 * 60_000;

/** The same only where a pid means the same process: containers may share a host name, but not their process table. */
function machine(): string {
  const hash = createHash('sha256').update(os.hostname()).update(processTable());
  return hash.digest('hex').slice(0, 6);
}

function processTable(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
