// The process behind startSweeper(): waits for its parent's end, sweeps the run, exits. Argument: the run's id.
// Plain JavaScript: without the compiler for types it waits in two thirds of the memory.
import { setTimeout as sleep } from 'node:timers/promises';

const ROUND_MS = 2_000;
const IDLE_ROUNDS = 3;
const LIMIT_MS = { inOrder: 20_000, killed: 60_000 };

const runId = process.argv[2];
if (!runId) process.exit(2);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const inOrder = await parentEnded();
setTimeout(() => process.exit(1), inOrder ? LIMIT_MS.inOrder : LIMIT_MS.killed).unref();
await sweepUntilClean(runId, inOrder);

/** Whether the parent said that it was done before the pipe closed. */
async function parentEnded() {
  let said = '';
  try {
    for await (const part of process.stdin) said += String(part);
  } catch {
    // A pipe that breaks is a pipe that closes.
  }
  return said.includes('done\n');
}

/**
 * A killed parent may have asked for something that the engine makes only after the first sweep, and its children may live
 * a little longer than it: so until several rounds in a row found nothing.
 */
async function sweepUntilClean(run, inOrder) {
  // Only now: while waiting, this process should be small, and hold nothing of the engine.
  const [{ connectEngine }, { sweepRun }] = await Promise.all([import('./connect.ts'), import('./sweep.ts')]);
  for (let idle = 0; idle < IDLE_ROUNDS; await sleep(ROUND_MS)) {
    try {
      const swept = await sweepRun(await connectEngine(), run);
      if (inOrder) return;
      idle = swept.length === 0 ? idle + 1 : 0;
    } catch {
      // The engine is busy or away: again until LIMIT_MS.
      idle = 0;
    }
  }
}
