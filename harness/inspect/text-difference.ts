/** White space at line ends, and the CR that Windows editors write there, are no part of a text. */
export function withoutLineEnds(text: string): string {
  return text.replace(/[^\S\n]+$/gm, '').trimEnd();
}

/** The first line, counted from 1, in which `shown` is not what was `wanted`; lines are cut to 100 characters. */
export function firstDifference(wanted: string, shown: string): { number: number; expected: string; line: string } {
  const left = withoutLineEnds(wanted).split('\n');
  const right = withoutLineEnds(shown).split('\n');
  const longer = left.length > right.length ? left : right;
  const at = longer.findIndex((_line, index) => left[index] !== right[index]);
  const index = Math.max(at, 0);
  return { number: index + 1, expected: clipped(left[index]), line: clipped(right[index]) };
}

function clipped(line = ''): string {
  return line
    .trim()
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 100);
}
