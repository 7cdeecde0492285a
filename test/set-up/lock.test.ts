import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { removeNodeModules, smallProject } from './project.ts';

test('of two set-ups at once one works and the other waits for it', async () => {
  await using project = await smallProject();
  await removeNodeModules(project);
  const both = await Promise.all([project.setUp(), project.setUp()]);
  expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  const outputs = both.map(({ output }) => output);
  expect(outputs.filter((output) => output.includes('npm ci'))).toHaveLength(1);
  expect(
    outputs.filter((output) => /another set-up \(process \d+\) is at work: waiting for it/.test(output)),
  ).toHaveLength(1);
  expect(await project.read('.labdock/provided')).toBe('called\n');
  expect(await project.exists('.labdock/set-up.lock')).toBe(false);
}, 60_000);

test('a lock whose holder is gone holds nobody up', async () => {
  await using project = await smallProject();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  await mkdir(project.file('.labdock'));
  await writeFile(project.file('.labdock/set-up.lock'), `${pid} 1`);
  expect(await project.setUp()).toMatchObject({ exitCode: 0, output: '' });
});

test.runIf(process.platform === 'linux')('nor does one whose pid belongs to another process by now', async () => {
  await using project = await smallProject();
  await mkdir(project.file('.labdock'));
  await writeFile(project.file('.labdock/set-up.lock'), `${process.pid} 1`);
  expect(await project.setUp()).toMatchObject({ exitCode: 0, output: '' });
});
