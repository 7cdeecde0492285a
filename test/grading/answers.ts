import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Submission } from '../../harness/answer/find-answers.ts';
import { loadLabs } from '../../harness/grading/catalogue.ts';
import { gradeSubmissions } from '../../harness/grading/grade-submissions.ts';
import type { LabResult } from '../../harness/grading/result.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/project');

/** A folder of answers to one fixture lab, by member: files with their content, or a function that makes something odder. */
export type Answers = Readonly<Record<string, Readonly<Record<string, string | Buffer>> | ((folder: string) => void)>>;

/** Grades made-up answers to a lab of test/fixtures on the real engine; results by member. */
export async function gradeAnswers(lab: string, answers: Answers): Promise<Map<string, LabResult>> {
  const root = mkdtempSync(path.join(tmpdir(), 'labdock-answers-'));
  try {
    const submissions = Object.entries(answers).map(([member, answer]) => write(root, member, lab, answer));
    const labs = await loadLabs([lab], FIXTURES);
    return new Map((await gradeSubmissions(labs, submissions)).map((result) => [result.member, result]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function write(root: string, member: string, lab: string, answer: Answers[string]): Submission {
  const folder = path.join(root, member, lab);
  mkdirSync(folder, { recursive: true });
  if (typeof answer === 'function') answer(folder);
  else for (const [name, content] of Object.entries(answer)) writeFileSync(path.join(folder, name), content);
  chmodSync(folder, 0o755);
  return { member, lab, folder };
}

/** status and finding code of each check, as "fail:absent" or "pass". */
export function verdicts(result: LabResult | undefined): string[] {
  return (result?.checks ?? []).map(({ status, finding }) => (finding ? `${status}:${finding.code}` : status));
}
