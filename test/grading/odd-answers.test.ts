import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LabResult } from '../../harness/grading/result.ts';
import { type Answers, gradeAnswers, verdicts } from './answers.ts';

const RIGHT = 'docker run --name ok busybox echo done\n';

/** Member by member: an answer, and the verdicts of the lab's two checks. */
const odd: Readonly<Record<string, { answer: Answers[string]; verdict: string[] }>> = {
  right: { answer: { 'solve.sh': RIGHT }, verdict: ['pass', 'pass'] },
  'windows-line-ends': {
    answer: { 'solve.sh': RIGHT.replaceAll('\n', '\r\n'), says: 'done' },
    verdict: ['pass', 'pass'],
  },
  'without-a-line-end': { answer: { 'solve.sh': RIGHT.trimEnd() }, verdict: ['pass', 'pass'] },
  'right-though-it-ends-badly': { answer: { 'solve.sh': `${RIGHT}false\n` }, verdict: ['pass', 'pass'] },
  'leaves-a-loop-behind': {
    answer: { 'solve.sh': `${RIGHT}(while true; do sleep 1; done) &\n` },
    verdict: ['pass', 'pass'],
  },
  'does-nothing': { answer: { 'solve.sh': 'echo hello\n' }, verdict: ['fail:absent', 'skip'] },
  'no-script': { answer: { 'notes.txt': 'hello' }, verdict: ['fail:answer-no-script', 'skip'] },
  'empty-script': { answer: { 'solve.sh': ' \n' }, verdict: ['fail:answer-script-is-empty', 'skip'] },
  'script-is-a-folder': {
    answer: (folder) => void mkdirSync(path.join(folder, 'solve.sh')),
    verdict: ['fail:answer-script-is-folder', 'skip'],
  },
  'binary-junk': {
    answer: { 'solve.sh': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]) },
    verdict: ['fail:answer-script-is-binary', 'skip'],
  },
  'link-out-of-the-folder': {
    answer: (folder) => symlinkSync('/etc/passwd', path.join(folder, 'solve.sh')),
    verdict: ['fail:answer-link-leads-out', 'skip'],
  },
  'a-named-pipe': {
    answer: (folder) => void execFileSync('mkfifo', [path.join(folder, 'solve.sh')]),
    verdict: ['fail:answer-odd-file', 'skip'],
  },
  'very-many-files': {
    answer: (folder) => {
      for (let index = 0; index < 3000; index += 1) writeFileSync(path.join(folder, `f${index}`), '');
    },
    verdict: ['fail:answer-too-many-files', 'skip'],
  },
  'never-ends': { answer: { 'solve.sh': 'sleep 1000\n' }, verdict: ['fail:script-timed-out', 'skip'] },
  'reads-from-nobody': { answer: { 'solve.sh': `read -r name || true\n${RIGHT}` }, verdict: ['pass', 'pass'] },
  'prints-for-ever': { answer: { 'solve.sh': 'yes\n' }, verdict: ['fail:script-too-much-output', 'skip'] },
  'fills-the-disk': {
    answer: { 'solve.sh': 'docker run --name ok busybox dd if=/dev/zero of=/big bs=1M count=5000\n' },
    verdict: ['fail:exhausted-disk', 'skip'],
  },
  'eats-the-memory': {
    answer: { 'solve.sh': 'head -c 8G /dev/zero | tail -c 7G >/dev/null\n' },
    verdict: ['fail:exhausted-memory', 'skip'],
  },
  'forks-for-ever': {
    answer: { 'solve.sh': ':(){ :|:& };:\nsleep 1000\n' },
    verdict: ['fail:exhausted-processes', 'skip'],
  },
  'ends-its-engine': { answer: { 'solve.sh': 'pkill dockerd; sleep 2\n' }, verdict: ['fail:exhausted-engine', 'skip'] },
  'hits-nothing-outside': {
    answer: { 'solve.sh': `docker container rm -f $(docker container ls -aq) || true\n${RIGHT}` },
    verdict: ['pass', 'pass'],
  },
};

describe('odd and hostile answers get a verdict of their own', () => {
  let results: Map<string, LabResult>;

  beforeAll(async () => {
    results = await gradeAnswers(
      'names-a-container',
      Object.fromEntries(Object.entries(odd).map(([member, { answer }]) => [member, answer])),
    );
  }, 600_000);

  for (const [member, { verdict }] of Object.entries(odd)) {
    test(member.replaceAll('-', ' '), () => {
      const result = results.get(member);
      expect(verdicts(result), JSON.stringify(result?.checks, null, 1)).toEqual(verdict);
    });
  }

  test('what solve.sh said last stands beside the failed check', async () => {
    const results = await gradeAnswers('names-a-container', {
      terminal: { 'solve.sh': 'docker run -it --name ok busybox sh\n' },
    });
    const [first] = results.get('terminal')?.checks ?? [];
    expect(first?.message ?? '').toMatch(/TTY/);
  });
});

test('a grader that breaks, or forgets a check, is an error and never a failure', async () => {
  const results = await gradeAnswers('has-a-broken-grader', { ann: { 'solve.sh': RIGHT } });
  const result = results.get('ann');
  expect(result?.status).toBe('error');
  expect(verdicts(result)).toEqual(['error', 'error']);
  expect(result?.checks[1]?.message).toMatch(/no check second/);
});
