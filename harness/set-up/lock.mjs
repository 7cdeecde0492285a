// One set-up of this project at a time: two would install the same things into the same places.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, startTicks } from '../engine/processes.mjs';
import { SetUpError, say } from './say.mjs';

const PATIENCE_MS = 20 * 60_000;

export async function withLock(root, work) {
  const file = path.join(root, '.labdock/set-up.lock');
  mkdirSync(path.dirname(file), { recursive: true });
  await take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function take(file) {
  const deadline = Date.now() + PATIENCE_MS;
  for (let waited = false; !tryToTake(file); ) {
    const text = holder(file);
    if (text === undefined || (isStale(text, file) && removeStale(file, text))) continue;
    const [pid] = text.split(' ');
    if (!waited) say(`another set-up (process ${pid}) is at work: waiting for it`);
    waited = true;
    if (Date.now() > deadline) throw new SetUpError(`another set-up (process ${pid}) has not ended: kill ${pid}`);
    await sleep(200);
  }
}

function tryToTake(file) {
  try {
    writeFileSync(file, `${process.pid} ${startTicks(process.pid) ?? ''}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new SetUpError(`${file} cannot be written (${error.code}): sudo chown -R "$(id -u)" ${path.dirname(file)}`);
  }
}

/** undefined: it was given back just now. */
function holder(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Held by a process that is gone, or by none: one that was killed between making the file and writing to it. */
function isStale(text, file) {
  const [pid, ticks] = text.split(' ');
  if (!pid) return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 5_000;
  return !isAlive(Number(pid)) || (Boolean(ticks) && startTicks(Number(pid)) !== Number(ticks));
}

/** Moved aside first: of two that see the same stale lock one succeeds, and a lock taken meanwhile is put back. */
function removeStale(file, text) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') === text) rmSync(aside);
    else renameSync(aside, file);
  } catch {
    // The other one was quicker.
  }
  return true;
}
