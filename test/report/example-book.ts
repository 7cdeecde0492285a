import type { Lab } from '../../harness/grading/catalogue.ts';
import type { LabManifest, LabTexts } from '../../harness/grading/lab.ts';
import type { CheckResult, LabResult } from '../../harness/grading/result.ts';
import type { Gradebook } from '../../harness/report/gradebook.ts';

const manifest: LabManifest = {
  slug: 'tiny-lab',
  number: 1,
  kind: 'session',
  chapter: '000 §2',
  images: [],
  contract: { container: 'web', port: 8088 },
  checks: [
    { id: 'runs', points: 2, reproduce: 'docker ps --filter name={container}' },
    { id: 'serves', points: 3, requires: ['runs'], reproduce: 'curl localhost:{port}' },
  ],
  wrong: {},
};

const texts: LabTexts = {
  title: 'A tiny lab',
  summary: 'A lab with two checks.',
  checks: {
    runs: { title: 'The container {container} runs.', why: 'A container lives as long as its process (notes 000 §2).' },
    serves: { title: 'It answers on {port}.', why: 'Published ports reach the host (notes 002 §2.2.4).' },
  },
  findings: {
    stopped: { expected: 'a running {container}', found: '{container} ended with {code}', hint: 'look at its logs.' },
  },
  hints: ['a', 'b', 'c'],
};

export const TINY_LAB: Lab = { manifest, texts: { en: texts, ko: texts }, folder: '', grader: '' };

export function result(member: string, status: LabResult['status'], checks: CheckResult[] = []): LabResult {
  const points = checks.reduce((sum, check) => sum + check.points, 0);
  return { member, lab: 'tiny-lab', status, points, maxPoints: 5, durationMs: 12, checks };
}

const passed: CheckResult = { id: 'runs', status: 'pass', points: 2, maxPoints: 2, durationMs: 1 };
const failed: CheckResult = {
  id: 'runs',
  status: 'fail',
  points: 0,
  maxPoints: 2,
  durationMs: 1,
  finding: { code: 'stopped', data: { code: 3 } },
  message: 'solve.sh ended with exit code 3; its last lines:\nboom',
};
const skipped: CheckResult = { id: 'serves', status: 'skip', points: 0, maxPoints: 3, durationMs: 0, needs: 'runs' };
const broken: CheckResult = {
  ...skipped,
  status: 'error',
  message: 'the sandbox did not start. To mend it: npx lab doctor',
};

export const EXAMPLE_BOOK: Gradebook = {
  engine: { version: '26.1.5', apiVersion: '1.45', storageDriver: 'overlay2' },
  labs: [TINY_LAB],
  language: 'en',
  results: [
    result('ann', 'fail', [failed, skipped]),
    result('bob', 'error', [passed, broken]),
    result('cho', 'todo'),
    result('dan', 'pass', [passed, { ...passed, id: 'serves', points: 3, maxPoints: 3 }]),
  ],
};
