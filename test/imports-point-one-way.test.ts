import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Which folders of harness/ a folder may import from; itself always. The order of the house, from conventions. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  inspect: [],
  answer: [],
  sandbox: ['engine'],
  stock: ['engine', 'sandbox'],
  'set-up': ['engine'],
  matchers: ['inspect', 'sandbox', 'engine'],
  grading: ['answer', 'engine', 'inspect', 'sandbox', 'matchers'],
  feedback: ['grading'],
  report: ['feedback', 'grading'],
  cli: ['answer', 'engine', 'feedback', 'grading', 'inspect', 'report', 'sandbox', 'set-up', 'stock'],
};

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    path.relative(root, path.resolve(root, path.dirname(file), match[1] ?? '')),
  );
}

const sources = globSync('{harness,graders}/**/*.{ts,mjs}', { cwd: root });

test('graders import harness/index.ts and nothing else of ours', () => {
  for (const file of sources.filter((name) => name.startsWith('graders/'))) {
    expect(importsOf(file), file).toEqual(['harness/index.ts']);
  }
});

test('inside the harness imports point one way', () => {
  for (const file of sources.filter((name) => name.split('/').length > 2 && name.startsWith('harness/'))) {
    const from = file.split('/')[1] ?? '';
    for (const imported of importsOf(file)) {
      const to = imported.split('/');
      if (to[0] !== 'harness' || to.length < 3 || to[1] === from) continue;
      expect(MAY_IMPORT[from] ?? [], `${file} imports ${imported}`).toContain(to[1]);
    }
  }
});

test('reports and feedback touch no engine', () => {
  const outside = /from '(dockerode|testcontainers|node:(?:child_process|http|net|fs))'/;
  for (const file of sources.filter((name) => /^harness\/(report|feedback)\//.test(name))) {
    expect(readFileSync(path.join(root, file), 'utf8'), file).not.toMatch(outside);
  }
});

test('the harness names no lab', () => {
  const slugs = globSync('labs/*/lab.ts', { cwd: root }).map((file) => file.split('/')[1] ?? '');
  expect(slugs.length).toBeGreaterThan(0);
  for (const file of sources.filter((name) => name.startsWith('harness/'))) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const slug of slugs) expect(text.includes(slug), `${file} names ${slug}`).toBe(false);
  }
});

test('files stay short enough to be read at one go', () => {
  for (const file of sources) {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n').length;
    expect(lines, file).toBeLessThanOrEqual(250);
  }
});
