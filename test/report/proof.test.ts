import { expect, test } from 'vitest';
import { proofTables, slowest } from '../../harness/report/proof.ts';
import { result, TINY_LAB } from './example-book.ts';

const failed = { id: 'runs', status: 'fail', points: 0, maxPoints: 2, durationMs: 1 } as const;
const skipped = { ...failed, id: 'serves', status: 'skip' } as const;
const proof = {
  proven: [
    { lab: 'tiny-lab', answer: 'starter', result: result('starter', 'fail', [failed, skipped]) },
    {
      lab: 'tiny-lab',
      answer: 'wrong/stops',
      mustFail: 'serves',
      result: result('wrong/stops', 'fail', [failed, skipped]),
      objection: 'must fail exactly at serves, but fails runs (stopped)',
    },
  ],
  objections: [{ lab: 'tiny-lab', text: 'no wrong answer is caught by the check serves' }],
};

test('the proof shows answers against checks, brackets where a wrong answer has to fail, and what does not hold', () => {
  expect(proofTables([TINY_LAB], proof)).toMatchInlineSnapshot(`
    "tiny-lab     runs  serves  seconds
    ─────────────────────────────────────────────────────────────────────────────────────────
    starter       ✗     ·      0.0
    wrong/stops   ✗    [·]     0.0      must fail exactly at serves, but fails runs (stopped)
    ! tiny-lab no wrong answer is caught by the check serves"
  `);
});

test('the slowest answers and the slowest lab are named', () => {
  expect(slowest(proof)).toMatchInlineSnapshot(
    `"slowest: tiny-lab starter 0.0 s, tiny-lab wrong/stops 0.0 s; of the labs tiny-lab, 0.0 s in all its answers"`,
  );
});
