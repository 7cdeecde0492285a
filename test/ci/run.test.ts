import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { smallProject } from '../set-up/project.ts';

const CI = fileURLToPath(new URL('../../.ci', import.meta.url));

test('both commands are counted, and all passed is exit code 0', async () => {
  expect(await ci('answers: 7 passed, 0 failed, 5 not started', 'check: 120 passed, 0 failed')).toEqual([
    '127 passed, 0 failed',
    0,
  ]);
});

test('only the last line of a command counts, coloured or not', async () => {
  const coloured = String.raw`answers: 1 passed, 1 failed\n\033[32manswers: 2 passed, 0 failed\033[0m`;
  expect(await ci(coloured, 'check: 1 passed, 0 failed')).toEqual(['3 passed, 0 failed', 0]);
});

test('a failure in the first command does not keep the second from running', async () => {
  expect(await ci('answers: 1 passed, 2 failed', 'check: 3 passed, 0 failed', 1)).toEqual(['4 passed, 2 failed', 1]);
});

test('a command that fails without having counted is one failure', async () => {
  expect(await ci('set-up: nothing works', 'check: 3 passed, 0 failed', 3)).toEqual(['3 passed, 1 failed', 1]);
});

test('a command that fails although it counted no failure is one failure', async () => {
  expect(await ci('answers: 1 passed, 0 failed', 'check: 3 passed, 0 failed', 3)).toEqual(['4 passed, 1 failed', 1]);
});

test('a command that counts nothing is one failure, however it ended', async () => {
  expect(await ci('', 'check: 3 passed, 0 failed')).toEqual(['3 passed, 1 failed', 1]);
});

/** The last line and the exit code of .ci/run, in a project whose two commands print these lines. */
async function ci(answers: string, check: string, answersExitCode = 0) {
  await using project = await smallProject();
  await cp(CI, project.file('.ci'), { recursive: true });
  const scripts = { test: `printf '${answers}\\n'; exit ${answersExitCode}`, check: `echo '${check}'` };
  await writeFile(project.file('package.json'), JSON.stringify({ scripts }));
  const { exitCode, output } = await project.run([path.join(project.folder, '.ci/run')]);
  return [output.trimEnd().split('\n').at(-1), exitCode];
}
