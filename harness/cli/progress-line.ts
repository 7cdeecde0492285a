import type { LabResult } from '../grading/result.ts';

/** How far the grading is: one line that renews itself on a terminal, nothing elsewhere. It goes to standard error. */
export function progressLine(total: number): { note: (result: LabResult) => void; end: () => void } {
  const terminal = process.stderr.isTTY === true;
  let done = 0;
  const show = (text: string): void => {
    if (terminal) process.stderr.write(`\r\u001b[2K${text}`);
  };
  show(`grading ${total} answers …`);
  return {
    note: ({ member, lab }) => {
      done += 1;
      show(`graded ${done} of ${total} (${member} ${lab})`);
    },
    end: () => show(''),
  };
}
