// Processes on Linux, by /proc. Elsewhere only whether one lives is known. Types: processes.d.mts.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When it started, in ticks since boot: with it a pid names one process for good. Field 22 of proc(5) stat. */
export function startTicks(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  } catch {
    return undefined;
  }
}

/** Whether this pid is a running process of that program. */
export function runsProgram(pid, program) {
  try {
    return path.basename(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]) === program;
  } catch {
    return false;
  }
}

export function anyRunsProgram(program) {
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && runsProgram(Number(name), program));
}
