import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LabResult } from '../../harness/grading/result.ts';
import { type Answers, gradeAnswers, verdicts } from './answers.ts';

const RIGHT = 'FROM busybox\nRUN echo one > /one\nCOPY page /page\n';

const odd: Readonly<Record<string, { answer: Answers[string]; verdict: string[] }>> = {
  right: { answer: { Dockerfile: RIGHT, page: 'x' }, verdict: ['pass', 'pass'] },
  'windows-line-ends': { answer: { Dockerfile: RIGHT.replaceAll('\n', '\r\n'), page: 'x' }, verdict: ['pass', 'pass'] },
  'with-a-syntax-line': {
    answer: { Dockerfile: `# syntax=docker/dockerfile:1\n${RIGHT}`, page: 'x' },
    verdict: ['pass', 'pass'],
  },
  'another-tag-of-a-stand-in': {
    answer: { Dockerfile: RIGHT.replace('busybox', 'alpine:3.19'), page: 'x' },
    verdict: ['pass', 'pass'],
  },
  'named-as-in-the-notes': { answer: { 'Dockerfile.optimized': RIGHT, page: 'x' }, verdict: ['pass', 'pass'] },
  'does-not-build': {
    answer: { Dockerfile: RIGHT.replace('COPY', 'COPPY'), page: 'x' },
    verdict: ['fail:build-failed', 'skip'],
  },
  'copies-what-is-not-there': { answer: { Dockerfile: RIGHT }, verdict: ['fail:build-failed', 'skip'] },
  'no-dockerfile': { answer: { page: 'x' }, verdict: ['fail:answer-no-dockerfile', 'skip'] },
  'a-folder-named-dockerfile': {
    answer: (folder) => void mkdirSync(path.join(folder, 'Dockerfile')),
    verdict: ['fail:answer-dockerfile-is-folder', 'skip'],
  },
  'empty-dockerfile': { answer: { Dockerfile: '' }, verdict: ['fail:build-failed', 'skip'] },
  'utf-16-dockerfile': {
    answer: { Dockerfile: Buffer.from(RIGHT, 'utf16le') },
    verdict: ['fail:answer-dockerfile-is-binary', 'skip'],
  },
  'build-never-ends': {
    answer: { Dockerfile: 'FROM busybox\nRUN sleep 1000\n' },
    verdict: ['fail:build-timed-out', 'skip'],
  },
};

describe('odd builds get a verdict of their own', () => {
  let results: Map<string, LabResult>;

  beforeAll(async () => {
    results = await gradeAnswers(
      'builds-anything',
      Object.fromEntries(Object.entries(odd).map(([member, { answer }]) => [member, answer])),
    );
  }, 600_000);

  for (const [member, { verdict }] of Object.entries(odd)) {
    test(member.replaceAll('-', ' '), () => {
      const result = results.get(member);
      expect(verdicts(result), JSON.stringify(result?.checks, null, 1)).toEqual(verdict);
    });
  }
});
