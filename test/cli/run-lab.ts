import { execFile } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const LAB = path.join(ROOT, 'harness/cli/lab.ts');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The `lab` command as a process of its own, in the project's root. */
export function runLab(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const options = { cwd: ROOT, env: { ...process.env, LANG: 'C', ...env }, maxBuffer: 16e6 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [LAB, ...args], options, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}
