// The engine that set-up started, remembered in .labdock/dockerd.pid: three lines, its pid, when it started, its address.
// Types: own-record.d.mts.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runsProgram, startTicks } from './processes.mjs';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const stateFolder = path.join(projectRoot, '.labdock');
export const engineLog = path.join(stateFolder, 'dockerd.log');
const recordFile = path.join(stateFolder, 'dockerd.pid');

/** undefined unless that very process still runs and is a dockerd: a pid alone may belong to somebody else by now. */
export function readOwnEngine() {
  try {
    const [pid, ticks, host] = readFileSync(recordFile, 'utf8').split('\n');
    const own = { pid: Number(pid), ticks: Number(ticks), host };
    return startTicks(own.pid) === own.ticks && runsProgram(own.pid, 'dockerd') ? own : undefined;
  } catch {
    return undefined;
  }
}

export function writeOwnEngine(pid, host) {
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(recordFile, `${pid}\n${startTicks(pid)}\n${host}\n`);
}

export function forgetOwnEngine() {
  rmSync(recordFile, { force: true });
}
