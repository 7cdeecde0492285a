import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT, runLab } from './run-lab.ts';

let group: string;

beforeEach(() => {
  group = mkdtempSync(path.join(tmpdir(), 'labdock-group-'));
});

afterEach(() => rmSync(group, { recursive: true, force: true }));

function hand(member: string, from: string): void {
  cpSync(path.join(ROOT, 'labs/first-container', from), path.join(group, member, 'first-container'), {
    recursive: true,
  });
}

describe('wrong usage exits with 2 and one sentence', () => {
  const wrong: Readonly<Record<string, { args: string[]; says: RegExp; env?: Record<string, string> }>> = {
    'a command that is none': { args: ['chekc'], says: /no command chekc/ },
    'an option that is none': { args: ['check', '--formt', 'json'], says: /no option --formt/ },
    'a lab that is none': { args: ['check', 'first-contaner'], says: /no lab first-contaner/ },
    'a format that is none': { args: ['grade', 'examples/study-group', '--format', 'xml'], says: /no format xml/ },
    'a format that is a property of every object': {
      args: ['check', '--format', 'constructor'],
      says: /no format constructor/,
    },
    'a folder that is not there': {
      args: ['grade', '/nowhere/at/all'],
      says: /cannot read \/nowhere\/at\/all: ENOENT/,
    },
    'a file in place of the folder': { args: ['grade', 'package.json'], says: /cannot read .*package.json: ENOTDIR/ },
    'no folder': { args: ['grade'], says: /FOLDER/ },
    'a report that cannot be written': { args: ['check', '--output', '/nowhere/at/all'], says: /cannot write/ },
    'a language that is none': { args: ['list', '--lang', 'fr'], says: /no language fr/ },
    'a starter that would overwrite': {
      args: ['start', 'first-container'],
      says: /is there already; nothing was changed/,
    },
  };
  for (const [what, { args, says }] of Object.entries(wrong)) {
    test(what, async () => {
      const { code, stderr } = await runLab(args);
      expect(stderr).toMatch(says);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(2);
    });
  }
});

test('a group of which all pass exits with 0, and the JSON says so', async () => {
  hand('ann', 'right/run-twice');
  const report = path.join(group, '..', `${path.basename(group)}.json`);
  const { code } = await runLab(['grade', group, '--format', 'json', '--output', report]);
  const { submissions } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  expect(submissions[0].labs[0]).toMatchObject({ lab: 'first-container', status: 'pass', points: 10 });
  expect(submissions[0].labs[1]).toMatchObject({ status: 'todo', checks: [] });
  expect(code).toBe(0);
});

test('a group of which some fail exits with 1, or 0 where that is asked for', async () => {
  hand('ann', 'wrong/only-one');
  const { code, stdout } = await runLab(['grade', group]);
  expect(stdout).toMatch(/ann · first-container/);
  expect(code).toBe(1);
  expect((await runLab(['grade', group, '--always-exit-zero'])).code).toBe(0);
});

test('without an engine the exit code is 3, the sentence names what mends it, and no member is failed', async () => {
  hand('ann', 'right/run-twice');
  const { code, stdout, stderr } = await runLab(['grade', group], { DOCKER_HOST: 'unix:///nowhere/docker.sock' });
  expect(stderr).toMatch(/No Docker engine answers.*npm run set-up/);
  expect(stdout).toBe('');
  expect(code).toBe(3);
});

test('members that are files, hidden or empty are no members', async () => {
  writeFileSync(path.join(group, 'notes.txt'), '');
  mkdirSync(path.join(group, '.git'));
  const { code, stderr } = await runLab(['grade', group]);
  expect(stderr).toMatch(/holds no member/);
  expect(code).toBe(2);
});

test('every command has a help', async () => {
  for (const name of ['list', 'start', 'check', 'grade', 'prove', 'images', 'doctor', 'clean', 'engine']) {
    const { code, stdout } = await runLab([name, '--help']);
    expect(stdout, name).toContain(`lab ${name}`);
    expect(code).toBe(0);
  }
});
