import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { newRunId } from '../../harness/engine/labels.ts';
import { startSweeper } from '../../harness/engine/sweeper.ts';
import { type MadeThings, makeThings, removeThings, stillThere } from './made-things.ts';

const docker = await connectEngine();
const WITHIN_MS = 15_000;
let bystander: MadeThings;

beforeAll(async () => {
  bystander = await makeThings(docker, {});
});

afterAll(async () => {
  // What is not of the run stood beside every kill of this file.
  expect(await stillThere(docker, bystander)).toEqual(['container', 'network', 'volume', 'anonymous', 'image']);
  await removeThings(docker, bystander);
});

test('a run killed by SIGKILL leaves nothing within 15 s', async () => {
  const { child, made } = await startRun();
  expect(await stillThere(docker, made)).toHaveLength(5);
  child.kill('SIGKILL');
  await expect.poll(() => stillThere(docker, made), { timeout: WITHIN_MS }).toEqual([]);
}, 60_000);

test('a run ended by Ctrl-C, which reaches its whole process group, leaves nothing within 15 s', async () => {
  const { child, made } = await startRun();
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await once(child, 'exit');
  await expect.poll(() => stillThere(docker, made), { timeout: WITHIN_MS }).toEqual([]);
}, 60_000);

test('a run that just ends leaves nothing within 15 s, and is not kept alive by its sweeper', async () => {
  const { child, made } = await startRun('and-just-ends');
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  await expect.poll(() => stillThere(docker, made), { timeout: WITHIN_MS }).toEqual([]);
}, 60_000);

test('a run that ends in order has left nothing once it is done', async () => {
  const { child, made } = await startRun('and-ends-in-order');
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  expect(await stillThere(docker, made)).toEqual([]);
}, 60_000);

test('a run that made nothing is done quickly', async () => {
  const start = performance.now();
  await startSweeper(newRunId()).done();
  expect(performance.now() - start).toBeLessThan(5_000);
});

/** The run, once it has made everything. Its process group is its own, as that of a command typed into a shell. */
async function startRun(...args: string[]) {
  const script = fileURLToPath(new URL('./killed-run.ts', import.meta.url));
  const env = { ...process.env, LABDOCK_RUN: newRunId() };
  const child = spawn(process.execPath, [script, ...args], {
    detached: true,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, made: JSON.parse(String(line)) as MadeThings };
}
