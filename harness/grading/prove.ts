import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Submission } from '../answer/find-answers.ts';
import type { Lab } from './catalogue.ts';
import { gradeSubmissions } from './grade-submissions.ts';
import type { LabResult } from './result.ts';

/** What the proof says of one answer that the lab ships. */
export interface Proven {
  readonly lab: string;
  /** starter, right/<way> or wrong/<mistake>. */
  readonly answer: string;
  /** For a wrong answer: the check that has to fail. */
  readonly mustFail?: string;
  readonly result: LabResult;
  /** Why the proof fails here; undefined when it holds. */
  readonly objection?: string;
}

export interface Proof {
  readonly proven: readonly Proven[];
  /** What is wrong with a lab as a whole: too few answers, a check that nothing kills. */
  readonly objections: readonly { readonly lab: string; readonly text: string }[];
}

const FEWEST_RIGHT = 2;
const FEWEST_WRONG = 6;

/**
 * Proves the graders: every starter fails, every right answer passes, every wrong answer fails at exactly the check that the
 * manifest names, and every check is the one that some wrong answer fails.
 */
export async function prove(labs: readonly Lab[], onResult?: (result: LabResult) => void): Promise<Proof> {
  const submissions = (await Promise.all(labs.map(shipped))).flat();
  const results = await gradeSubmissions(labs, submissions, onResult ? { onResult } : {});
  const proven = results.map((result) => judge(labs, result));
  return { proven, objections: labs.flatMap((lab) => objectionsTo(lab, proven)) };
}

async function shipped(lab: Lab): Promise<Submission[]> {
  const kinds = ['right', 'wrong'] as const;
  const names = await Promise.all(kinds.map((kind) => foldersIn(path.join(lab.folder, kind))));
  const answers = ['starter', ...kinds.flatMap((kind, index) => (names[index] ?? []).map((name) => `${kind}/${name}`))];
  return answers.map((answer) => ({ member: answer, lab: lab.manifest.slug, folder: path.join(lab.folder, answer) }));
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function judge(labs: readonly Lab[], result: LabResult): Proven {
  const answer = result.member;
  const manifest = labs.find((lab) => lab.manifest.slug === result.lab)?.manifest;
  const mustFail = answer.startsWith('wrong/') ? manifest?.wrong[answer.slice('wrong/'.length)] : undefined;
  const objection = objectionTo(result, answer, mustFail);
  return { lab: result.lab, answer, result, ...(mustFail ? { mustFail } : {}), ...(objection ? { objection } : {}) };
}

function objectionTo(result: LabResult, answer: string, mustFail: string | undefined): string | undefined {
  const error = result.checks.find(({ status }) => status === 'error');
  if (error) return `error at ${error.id}: ${error.message}`;
  const failed = result.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
  const codes = result.checks
    .map(({ finding }) => finding?.code)
    .filter((code) => code !== undefined)
    .join(', ');
  if (answer === 'starter') return result.status === 'fail' ? undefined : `must fail unsolved, but is ${result.status}`;
  if (answer.startsWith('right/'))
    return result.status === 'pass' ? undefined : `must pass, but fails ${failed} (${codes})`;
  if (mustFail === undefined) return 'lab.ts does not name the check that it must fail';
  if (failed.length === 1 && failed[0] === mustFail) return undefined;
  return `must fail exactly at ${mustFail}, but fails ${failed.join(', ') || 'nowhere'} (${codes})`;
}

function objectionsTo({ manifest }: Lab, proven: readonly Proven[]): { lab: string; text: string }[] {
  const own = proven.filter(({ lab }) => lab === manifest.slug);
  const right = own.filter(({ answer }) => answer.startsWith('right/')).length;
  const wrong = own.filter(({ answer }) => answer.startsWith('wrong/'));
  const texts: string[] = [];
  if (right < FEWEST_RIGHT) texts.push(`has ${right} right answers; ${FEWEST_RIGHT} is the least`);
  if (wrong.length < FEWEST_WRONG) texts.push(`has ${wrong.length} wrong answers; ${FEWEST_WRONG} is the least`);
  for (const mistake of Object.keys(manifest.wrong)) {
    if (!wrong.some(({ answer }) => answer === `wrong/${mistake}`))
      texts.push(`lab.ts names wrong/${mistake}, which is not there`);
  }
  for (const { id } of manifest.checks) {
    if (!wrong.some(({ mustFail, objection }) => mustFail === id && !objection))
      texts.push(`no wrong answer is caught by the check ${id}`);
  }
  return texts.map((text) => ({ lab: manifest.slug, text }));
}
