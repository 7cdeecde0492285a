/**
 * `npm run check`: format and lint, types, dead code, unit and engine tests, and the proof of all labs. Every step runs, also
 * after one has failed, so that one run tells all. Ends with "check: N passed, N failed".
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { $ } from 'zx';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const root = path.resolve(import.meta.dirname, '..');
const run = $({ cwd: root, stdio: 'inherit', nothrow: true, preferLocal: true });
const scratch = mkdtempSync(path.join(tmpdir(), 'labdock-check-'));

const steps: readonly (readonly [name: string, step: () => Promise<Count>])[] = [
  ['format and lint', () => one(run`biome ci --error-on-warnings`)],
  ['types', () => one(run`tsc -p .`)],
  ['dead code', () => one(run`knip`)],
  ['tests', tests],
  ['proof of all labs', proof],
];

const counts: Count[] = [];
for (const [name, step] of steps) {
  console.log(`\n── ${name}`);
  counts.push(await step());
}
rmSync(scratch, { recursive: true, force: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
for (const [index, [name]] of steps.entries()) console.log(`${counts[index]?.failed === 0 ? '✓' : '✗'} ${name}`);
console.log(`check: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function one(step: PromiseLike<{ exitCode: number | null }>): Promise<Count> {
  const ok = (await step).exitCode === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function tests(): Promise<Count> {
  const report = path.join(scratch, 'tests.json');
  const { exitCode } = await run`vitest run --reporter=default --reporter=json --outputFile.json=${report}`;
  const told = readReport(report);
  // A run that broke before or beside its tests (an unhandled error, a file that does not load) is a failure too.
  return { passed: told.numPassedTests, failed: exitCode === 0 ? 0 : Math.max(told.numFailedTests, 1) };
}

function readReport(file: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}

async function proof(): Promise<Count> {
  const prove = $({ cwd: root, nothrow: true });
  const { stdout, exitCode } = await prove`node harness/cli/lab.ts prove`.pipe(process.stdout);
  const told = /^proof: (\d+) passed, (\d+) failed$/m.exec(stdout);
  return { passed: Number(told?.[1] ?? 0), failed: exitCode === 0 ? 0 : Math.max(Number(told?.[2] ?? 1), 1) };
}
