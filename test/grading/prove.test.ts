import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLabs } from '../../harness/grading/catalogue.ts';
import { prove } from '../../harness/grading/prove.ts';

test('the proof objects to what does not hold: a mistake that passes, one that is not named, a check that nothing fails', async () => {
  const labs = await loadLabs(['names-a-container'], path.resolve(import.meta.dirname, '../fixtures/project'));
  const { proven, objections } = await prove(labs);
  expect(proven.map(({ answer, objection }) => `${answer}: ${objection ?? 'holds'}`)).toMatchInlineSnapshot(`
    [
      "starter: holds",
      "right/runs-it: holds",
      "wrong/does-nothing: holds",
      "wrong/passes-after-all: must fail exactly at second, but fails nowhere ()",
      "wrong/says-nothing-of-itself: lab.ts does not name the check that it must fail",
    ]
  `);
  expect(objections.map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "has 1 right answers; 2 is the least",
      "has 3 wrong answers; 6 is the least",
      "no wrong answer is caught by the check second",
    ]
  `);
});
