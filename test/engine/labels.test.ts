import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { currentRun, newRunId, runIsOver } from '../../harness/engine/labels.ts';

test('the first process of a run makes its id, and those it starts inherit it', () => {
  const env: NodeJS.ProcessEnv = {};
  const run = currentRun(env);
  expect(env.LABDOCK_RUN).toBe(run);
  expect(currentRun({ LABDOCK_RUN: run })).toBe(run);
});

test('no two runs share an id, and an id is fit for a container name', () => {
  expect(newRunId()).not.toBe(newRunId());
  expect(newRunId()).toMatch(/^[a-z0-9-]{10,40}$/);
});

test('a run is over once its process is gone', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const [machine, , ...rest] = newRunId().split('-');
  expect(runIsOver(newRunId())).toBe(false);
  expect(runIsOver([machine, gone, ...rest].join('-'))).toBe(true);
});

test('a run of another machine is over after a day', () => {
  const begun = (hoursAgo: number) => (Date.now() - hoursAgo * 3_600_000).toString(36);
  expect(runIsOver(`ffffff-1-${begun(23)}-abc123`)).toBe(false);
  expect(runIsOver(`ffffff-1-${begun(25)}-abc123`)).toBe(true);
});

test('what is no id of a run is never over', () => {
  expect(['', 'x', '0d4d5a62-9f43-4a0e-9d5f-8d6f2b6b7c11', `${newRunId()}-more`].filter(runIsOver)).toEqual([]);
});
