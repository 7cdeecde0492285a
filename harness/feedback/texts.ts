import type { FindingTexts } from '../grading/lab.ts';

/** What the harness itself says to a learner, in one language. English is the model: the other languages have its keys. */
export interface HarnessTexts {
  /** Findings that can come up in every lab. `{placeholders}` come from the finding's data. */
  readonly findings: Readonly<Record<string, FindingTexts>>;
  readonly words: Readonly<Record<Word, string>>;
}

export type Word =
  | 'expected'
  | 'found'
  | 'hint'
  | 'why'
  | 'reproduce'
  | 'needs'
  | 'points'
  | 'pass'
  | 'fail'
  | 'error'
  | 'skip'
  | 'todo'
  | 'startWith';
