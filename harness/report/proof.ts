import type { Lab } from '../grading/catalogue.ts';
import type { Proof, Proven } from '../grading/prove.ts';
import { table } from './table.ts';

const MARKS = { pass: '✓', fail: '✗', error: '!', skip: '·' } as const;

/** The proof as tables, one a lab: its answers against its checks, ✗ in brackets where a wrong answer has to fail. */
export function proofTables(labs: readonly Lab[], proof: Proof): string {
  return labs.map((lab) => labTable(lab, proof)).join('\n\n');
}

function labTable({ manifest }: Lab, proof: Proof): string {
  const own = proof.proven.filter(({ lab }) => lab === manifest.slug);
  const head = [manifest.slug, ...manifest.checks.map(({ id }) => id), 'seconds', ''];
  const rows = own.map((one) => [
    one.answer,
    ...manifest.checks.map(({ id }) => mark(one, id)),
    (one.result.durationMs / 1000).toFixed(1),
    one.objection ?? '',
  ]);
  const objections = proof.objections
    .filter(({ lab }) => lab === manifest.slug)
    .map(({ text }) => `! ${manifest.slug} ${text}`);
  return [table(head, rows), ...objections].join('\n');
}

function mark(one: Proven, id: string): string {
  const status = one.result.checks.find((check) => check.id === id)?.status;
  if (!status) return '';
  return one.mustFail === id ? `[${MARKS[status]}]` : ` ${MARKS[status]} `;
}
