/**
 * The three ways to go wrong never mix: a learner's mistake is a Finding (harness/grading/finding.ts) and costs points;
 * the two below never do. Both say where, what, and what mends it, in one sentence each.
 */

/** The lab's author is wrong: a manifest that contradicts itself, a grader that names a check the lab does not have. */
export class LabError extends Error {
  override name = 'LabError';
}

/** Docker, the machine or the harness is wrong. `mend` is a command or an action that puts it right. */
export class EngineError extends Error {
  override name = 'EngineError';
  readonly mend: string;

  constructor(message: string, mend: string, options?: ErrorOptions) {
    super(message, options);
    this.mend = mend;
  }
}

/** Wrong usage or unreadable input: exit code 2, one sentence. */
export class UsageError extends Error {
  override name = 'UsageError';
}
