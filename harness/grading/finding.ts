export type FindingData = Readonly<Record<string, string | number>>;

/**
 * What a check found wrong with an answer: a code and its data. The sentences are the lab's (labs/<slug>/texts.*.ts) or, for
 * what can happen in every lab, the harness's (harness/feedback).
 */
export interface Finding {
  readonly code: string;
  readonly data: FindingData;
}

/** Thrown by a grader's `fail`. It is the only thing that costs a learner points. */
export class FindingSignal extends Error {
  override name = 'Finding';
  readonly finding: Finding;

  constructor(code: string, data: FindingData = {}) {
    super(code);
    this.finding = { code, data };
  }
}
