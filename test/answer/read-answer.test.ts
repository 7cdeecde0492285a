import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ANSWER_LIMITS, readAnswer } from '../../harness/answer/read-answer.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'labdock-answer-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('files are read with their content and paths with forward slashes', async () => {
  mkdirSync(path.join(folder, 'site'));
  writeFileSync(path.join(folder, 'site/index.html'), 'hello');
  const { files, problem } = await readAnswer(folder);
  expect(problem).toBeUndefined();
  expect(files.find((file) => file.path === 'site/index.html')?.content?.toString()).toBe('hello');
});

test('a link that leads out of the folder is named, and what it leads to is not read', async () => {
  symlinkSync('/etc/passwd', path.join(folder, 'index.html'));
  const { files, problem } = await readAnswer(folder);
  expect(problem).toEqual({ code: 'answer-link-leads-out', data: { path: 'index.html', target: '/etc/passwd' } });
  expect(JSON.stringify(files)).not.toContain('root:');
});

test('a link up and back into the folder counts as leading out, because it depends on where the folder lies', async () => {
  symlinkSync(`../${path.basename(folder)}/solve.sh`, path.join(folder, 'other.sh'));
  expect((await readAnswer(folder)).problem?.code).toBe('answer-link-leads-out');
});

test('a link inside the folder stays a link', async () => {
  writeFileSync(path.join(folder, 'a'), 'x');
  symlinkSync('a', path.join(folder, 'b'));
  const { files, problem } = await readAnswer(folder);
  expect(problem).toBeUndefined();
  expect(files.find((file) => file.path === 'b')).toMatchObject({ kind: 'link', target: 'a' });
});

test('a pipe is named and never opened', async () => {
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  expect((await readAnswer(folder)).problem).toEqual({ code: 'answer-odd-file', data: { path: 'pipe' } });
});

test('a huge file is refused by its size, without reading it', async () => {
  writeFileSync(path.join(folder, 'huge'), '');
  truncateSync(path.join(folder, 'huge'), ANSWER_LIMITS.bytes + 1);
  expect((await readAnswer(folder)).problem?.code).toBe('answer-too-big');
});

test('a folder of very many files is given up at the limit', async () => {
  for (let index = 0; index <= ANSWER_LIMITS.files; index += 1) writeFileSync(path.join(folder, `f${index}`), '');
  const { files, problem } = await readAnswer(folder);
  expect(problem).toEqual({ code: 'answer-too-many-files', data: { limit: ANSWER_LIMITS.files } });
  expect(files.length).toBe(ANSWER_LIMITS.files);
});

test('an answer that is itself a link is refused', async () => {
  symlinkSync('/etc', path.join(folder, 'lab'));
  expect((await readAnswer(path.join(folder, 'lab'))).problem?.code).toBe('answer-not-a-folder');
});

test('folders in folders without an end are given up', async () => {
  mkdirSync(path.join(folder, ...Array.from({ length: 40 }, () => 'd')), { recursive: true });
  expect((await readAnswer(folder)).problem?.code).toBe('answer-too-deep');
});
