import { expect, test } from 'vitest';
import { pretty } from '../../harness/report/pretty.ts';
import { EXAMPLE_BOOK, result } from './example-book.ts';

test('the gradebook tells what failed in words, then shows members and points', () => {
  expect(pretty(EXAMPLE_BOOK, { colour: false })).toMatchInlineSnapshot(`
    "ann · tiny-lab  0/5  A tiny lab
      ✗ The container web runs. [runs]
          expected  a running web
          found     web ended with 3
          hint      look at its logs.
          why       A container lives as long as its process (notes 000 §2).
          see it    docker ps --filter name=web
                    solve.sh ended with exit code 3; its last lines:
                    boom
      · It answers on 8088. [serves]
                    not looked at: runs comes first

    bob · tiny-lab  2/5  A tiny lab
      ✓ The container web runs. [runs]
      ! It answers on 8088. [serves]
          error     the sandbox did not start. To mend it: npx lab doctor

              ann    bob        cho    dan
    ────────────────────────────────────────
    tiny-lab  ✗ 0/5  ! 2/5      – 0/5  ✓ 5/5
    points    0/5    0/5 (! 1)  0/5    5/5
    ✓ passed   ✗ failed   ! error   – not started
    "
  `);
});

test('an answer cannot move the cursor or fake a line of the gradebook', () => {
  const hostile = result('ev\u001b[2Jil', 'fail', [
    {
      id: 'runs',
      status: 'fail',
      points: 0,
      maxPoints: 2,
      durationMs: 1,
      finding: { code: 'stopped', data: { code: '\u001b]0;owned\u0007\r\u202e' } },
    },
  ]);
  const text = pretty({ ...EXAMPLE_BOOK, results: [hostile] }, { colour: false });
  expect(text).toContain('ev\\x1b[2Jil');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
});
