import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { packAnswer } from '../../harness/answer/pack-answer.ts';
import { readAnswer } from '../../harness/answer/read-answer.ts';
import { connectEngine } from '../../harness/engine/connect.ts';
import { openRun } from '../../harness/grading/run.ts';
import { Sandbox } from '../../harness/sandbox/sandbox.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The model answer of each lab: one of its right ones. */
export const MODELS: Readonly<Record<string, string>> = {
  'first-container': 'run-twice',
  'replace-index-html': 'cp-to-the-file',
  'commit-without-dockerfile': 'shell-with-a-heredoc',
  'slim-image': 'book-way',
  'private-registry': 'one-by-one',
  'volume-persistence': 'short-form',
};

/** ms of the same docker commands as a plain shell script, in one nested engine that is already running. */
export async function plainMs(): Promise<number> {
  await using run = await openRun();
  await using sandbox = await Sandbox.open(await connectEngine(), { labels: run.labels, network: run.network });
  const folders = Object.keys(MODELS);
  for (const lab of folders) {
    await sandbox.run(['mkdir', '-p', `/bench/${lab}`]);
    await sandbox.put(packAnswer((await readAnswer(modelOf(lab))).files), `/bench/${lab}`);
  }
  const started = performance.now();
  for (const lab of folders) {
    const script = readFileSync(path.join(import.meta.dirname, 'plain', `${lab}.sh`), 'utf8');
    const { exitCode, output } = await sandbox.run(['bash', '-eu', '-c', script], {
      cwd: `/bench/${lab}`,
      timeoutMs: 300_000,
    });
    if (exitCode !== 0) throw new Error(`the plain script of ${lab} ended with ${exitCode}:\n${output}`);
  }
  return performance.now() - started;
}

/** ms and peak memory (bytes) of a whole `lab grade` process over the same answers. */
export async function harnessRun(workers: number | undefined): Promise<{ ms: number; peakRssBytes: number }> {
  const group = mkdtempSync(path.join(tmpdir(), 'labdock-bench-'));
  for (const lab of Object.keys(MODELS)) cpSync(modelOf(lab), path.join(group, 'model', lab), { recursive: true });
  const env = { ...process.env, ...(workers === undefined ? {} : { LABDOCK_WORKERS: String(workers) }) };
  const started = performance.now();
  const script = path.join(import.meta.dirname, 'grade-and-tell-memory.ts');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, group], {
      env,
      cwd: ROOT,
      maxBuffer: 16e6,
    });
    const { peakRssBytes, statuses } = JSON.parse(stdout) as { peakRssBytes: number; statuses: string[] };
    if (statuses.some((status) => status !== 'pass')) throw new Error(`a model answer does not pass: ${statuses}`);
    return { ms: performance.now() - started, peakRssBytes };
  } finally {
    rmSync(group, { recursive: true, force: true });
  }
}

function modelOf(lab: string): string {
  return path.join(ROOT, 'labs', lab, 'right', MODELS[lab] ?? '');
}
