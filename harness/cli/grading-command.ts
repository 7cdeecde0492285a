import { promises as fs } from 'node:fs';
import type { Submission } from '../answer/find-answers.ts';
import { connectEngine } from '../engine/connect.ts';
import { engineFacts } from '../engine/facts.ts';
import { UsageError } from '../errors.ts';
import type { Lab, Language } from '../grading/catalogue.ts';
import { gradeSubmissions } from '../grading/grade-submissions.ts';
import type { LabResult } from '../grading/result.ts';
import { REPORT_FORMATS } from '../report/index.ts';
import { languageOf } from './language.ts';
import { progressLine } from './progress-line.ts';

export const GRADING_ARGS = {
  format: {
    type: 'string',
    description: Object.keys(REPORT_FORMATS).join(' or '),
    default: 'pretty',
    valueHint: 'NAME',
  },
  output: { type: 'string', description: 'Write the report into this file', valueHint: 'FILE' },
  lang: { type: 'string', description: 'en or ko' },
} as const;

export interface GradingArgs {
  readonly format: string;
  readonly output?: string | undefined;
  readonly lang?: string | undefined;
}

/** Grades, writes the report where it is wanted, and returns all results. Wrong options are told before anything is graded. */
export async function gradeAndReport(
  labs: readonly Lab[],
  submissions: readonly Submission[],
  args: GradingArgs,
): Promise<LabResult[]> {
  const language = languageOf(args.lang);
  const format = Object.hasOwn(REPORT_FORMATS, args.format) ? REPORT_FORMATS[args.format] : undefined;
  if (!format) throw new UsageError(`there is no format ${args.format}: ${Object.keys(REPORT_FORMATS).join(', ')}.`);
  if (args.output !== undefined) await refuseUnwritable(args.output);
  const progress = progressLine(submissions.length);
  const results = await gradeSubmissions(labs, submissions, { onResult: progress.note }).finally(progress.end);
  const { version, apiVersion, storageDriver } = await engineFacts(await connectEngine());
  const engine = { version, apiVersion, storageDriver };
  const colour = args.output === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR;
  const text = format({ engine, labs, results, language: language satisfies Language }, { colour });
  if (args.output === undefined) process.stdout.write(text);
  else await fs.writeFile(args.output, text);
  return results;
}

/** 3 when anything ended in error, 1 when anything failed, else 0; what is not started counts for neither. */
export function exitCodeOf(results: readonly LabResult[]): number {
  if (results.some(({ status }) => status === 'error')) return 3;
  return results.some(({ status }) => status === 'fail') ? 1 : 0;
}

/** A long grading must not end in a report that cannot be written. */
async function refuseUnwritable(file: string): Promise<void> {
  try {
    await (await fs.open(file, 'a')).close();
  } catch (error) {
    throw new UsageError(
      `cannot write ${file} (${(error as NodeJS.ErrnoException).code}); name a file that can be written.`,
    );
  }
}
