import type { Submission } from '../answer/find-answers.ts';
import { LabError } from '../errors.ts';
import type { LabManifest } from './lab.ts';

/** One submission to grade, as the run hands it to the grader's process. */
export interface Job {
  readonly submission: Submission;
  readonly manifest: LabManifest;
  /** Labels for what is made on the outer engine. */
  readonly labels: Record<string, string>;
  /** The outer network of this run. */
  readonly network: string;
  /** Whether the worker that grades this one is sure to grade another. */
  readonly another: boolean;
  /** The starter's Dockerfile, to see whether the learner touched it. */
  readonly starterDockerfile?: string;
}

const KEY = 'labdockJob';

/** Called by the spec file that the run writes for each submission, before it loads the grader. */
export function setJob(job: Job): void {
  (globalThis as Record<string, unknown>)[KEY] = job;
}

/** @throws LabError when a grader is loaded by anything but a run of ours */
export function currentJob(): Job {
  const job = (globalThis as Record<string, unknown>)[KEY] as Job | undefined;
  if (!job)
    throw new LabError(
      'graders run through `npx lab check`, `lab grade` or `lab prove`, which tell them what to grade',
    );
  return job;
}
