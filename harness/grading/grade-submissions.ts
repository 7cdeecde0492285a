import { promises as fs } from 'node:fs';
import path from 'node:path';
import { isStarted, type Submission } from '../answer/find-answers.ts';
import { LabError } from '../errors.ts';
import { type Lab, PROJECT_ROOT } from './catalogue.ts';
import type { Job } from './job.ts';
import { type CheckResult, type LabResult, labStatus } from './result.ts';
import { openRun, type Run } from './run.ts';
import { runSpecs, type SpecOutcome } from './run-specs.ts';

export interface GradeOptions {
  /** Told as each answer gets its verdict, in the order they end. */
  readonly onResult?: (result: LabResult) => void;
  /** How many answers at a time; as the machine allows unless told. */
  readonly workers?: number;
}

/**
 * Grades submissions on the engine, several side by side, each in a sandbox of its own. Results come in the order of the
 * submissions. Everything made on the engine is gone afterwards, also when this process is killed.
 * @throws EngineError when there is no engine, LabError when a lab contradicts itself
 */
export async function gradeSubmissions(
  labs: readonly Lab[],
  submissions: readonly Submission[],
  options: GradeOptions = {},
): Promise<LabResult[]> {
  const results = new Map<Submission, LabResult>();
  const note = (submission: Submission, result: LabResult): void => {
    results.set(submission, result);
    options.onResult?.(result);
  };
  const toGrade: { submission: Submission; lab: Lab }[] = [];
  for (const submission of submissions) {
    const lab = labOf(labs, submission);
    if (await isStarted(submission)) toGrade.push({ submission, lab });
    else note(submission, notStarted(lab, submission));
  }
  if (toGrade.length > 0) {
    await using run = await openRun();
    await gradeIn(run, toGrade, options, note);
  }
  return submissions.map((submission) => results.get(submission)).filter((result) => result !== undefined);
}

async function gradeIn(
  run: Run,
  toGrade: readonly { submission: Submission; lab: Lab }[],
  options: GradeOptions,
  note: (submission: Submission, result: LabResult) => void,
): Promise<void> {
  const workers = options.workers ?? run.workers;
  const specs = new Map<string, { submission: Submission; lab: Lab }>();
  for (const [index, one] of toGrade.entries()) {
    // Specs start in this order: while as many as there are workers are left, each worker will have one of them.
    const another = toGrade.length - 1 - index >= workers;
    specs.set(await writeSpec(run, index, one, another), one);
  }
  await runSpecs([...specs.keys()], workers, (file, outcome) => {
    const one = specs.get(file);
    if (one) note(one.submission, resultOf(one.lab, one.submission, outcome));
  });
}

/** The spec of one submission: it says what to grade and loads the lab's grader anew ("?" makes it a module of its own). */
async function writeSpec(
  run: Run,
  index: number,
  { submission, lab }: { submission: Submission; lab: Lab },
  another: boolean,
): Promise<string> {
  const file = path.join(run.folder, `${index}.grade.ts`);
  const starter = await fs.readFile(path.join(lab.folder, 'starter/Dockerfile'), 'utf8').catch(() => undefined);
  const job: Job = {
    submission,
    manifest: lab.manifest,
    labels: run.labels,
    network: run.network,
    another,
    ...(starter === undefined ? {} : { starterDockerfile: starter }),
  };
  const setJob = path.join(PROJECT_ROOT, 'harness/grading/job.ts');
  const lines = [
    `import { setJob } from ${JSON.stringify(setJob)};`,
    `setJob(${JSON.stringify(job)});`,
    `await import(${JSON.stringify(`${lab.grader}?submission=${index}`)});`,
  ];
  await fs.writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

function labOf(labs: readonly Lab[], { lab: slug }: Submission): Lab {
  const lab = labs.find(({ manifest }) => manifest.slug === slug);
  if (!lab) throw new LabError(`there is no lab ${slug}`);
  return lab;
}

function notStarted({ manifest }: Lab, { member, lab }: Submission): LabResult {
  return { member, lab, status: 'todo', points: 0, maxPoints: sum(manifest.checks), durationMs: 0, checks: [] };
}

/** A check that the spec did not report is an error of ours: the grader broke, or forgot it. It is never left out. */
function resultOf({ manifest }: Lab, { member, lab }: Submission, outcome: SpecOutcome): LabResult {
  const checks = manifest.checks.map((check): CheckResult => {
    const told = outcome.checks.find(({ id }) => id === check.id);
    const message = outcome.errors[0] ?? `the lab is at fault: its grader has no check ${check.id}`;
    return told ?? { id: check.id, status: 'error', points: 0, maxPoints: check.points, durationMs: 0, message };
  });
  const points = checks.reduce((total, check) => total + check.points, 0);
  const { durationMs } = outcome;
  return { member, lab, status: labStatus(checks), points, maxPoints: sum(manifest.checks), durationMs, checks };
}

function sum(checks: readonly { points: number }[]): number {
  return checks.reduce((total, { points }) => total + points, 0);
}
