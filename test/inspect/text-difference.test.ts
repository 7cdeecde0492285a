import { expect, test } from 'vitest';
import { firstDifference, withoutLineEnds } from '../../harness/inspect/text-difference.ts';

test('white space at line ends and Windows line ends are no part of a text', () => {
  expect(withoutLineEnds('<p>  a</p> \t\r\n\r\n  b\r\n\n')).toBe('<p>  a</p>\n\n  b');
});

test('white space inside a line is part of it', () => {
  expect(withoutLineEnds('a  b')).not.toBe(withoutLineEnds('a b'));
});

test('the first line that differs is told with its number', () => {
  expect(firstDifference('one\ntwo\nthree', 'one\r\n2\nthree')).toEqual({ number: 2, expected: 'two', line: '2' });
});

test('a line that only one of them has is a difference', () => {
  expect(firstDifference('one', 'one\ntwo')).toEqual({ number: 2, expected: '', line: 'two' });
  expect(firstDifference('one\ntwo', 'one')).toEqual({ number: 2, expected: 'two', line: '' });
});

test('long lines are cut and control characters taken out before they reach a terminal', () => {
  const { line } = firstDifference('', `\u001b[2J${'x'.repeat(200)}`);
  expect(line).toMatch(/^ \[2Jx+$/);
  expect(line).toHaveLength(100);
});
