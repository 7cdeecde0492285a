import type { Lab } from '../grading/catalogue.ts';
import type { Proof, Proven } from '../grading/prove.ts';
import { table } from './table.ts';

const MARKS = { pass: '✓', fail: '✗', error: '!', skip: '·' } as const;

/** The proof as tables, one a lab: its answers against its checks, ✗ in brackets where a wrong answer has to fail. */
export function proofTables(labs: readonly Lab[], proof: Proof): string {
  return labs.map((lab) => labTable(lab, proof)).join('\n\n');
}

/** The answers that took longest, and the lab that did, all its answers together: where time would be saved. */
export function slowest(proof: Proof, count = 3): string {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const answers = proof.proven.toSorted((a, b) => b.result.durationMs - a.result.durationMs).slice(0, count);
  const labs = new Map<string, number>();
  for (const { lab, result } of proof.proven) labs.set(lab, (labs.get(lab) ?? 0) + result.durationMs);
  const [lab = '', ms = 0] = [...labs].sort((a, b) => b[1] - a[1])[0] ?? [];
  const told = answers.map(({ lab: of, answer, result }) => `${of} ${answer} ${seconds(result.durationMs)}`);
  return `slowest: ${told.join(', ')}; of the labs ${lab}, ${seconds(ms)} in all its answers`;
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
