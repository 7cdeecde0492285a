import type { Finding } from './finding.ts';

export type CheckStatus = 'pass' | 'fail' | 'error' | 'skip';
export type LabStatus = 'pass' | 'fail' | 'error' | 'todo';

/** What became of one check, before it is put into words. */
export interface CheckResult {
  readonly id: string;
  readonly status: CheckStatus;
  readonly points: number;
  readonly maxPoints: number;
  readonly durationMs: number;
  readonly finding?: Finding;
  /** Of an error: where, what and the command that mends it. Of a failure: what solve.sh or the build printed last. */
  readonly message?: string;
  /** Of a skipped check: the check that had to pass first. */
  readonly needs?: string;
}

/** What became of one answer. */
export interface LabResult {
  readonly member: string;
  readonly lab: string;
  readonly status: LabStatus;
  readonly points: number;
  readonly maxPoints: number;
  readonly durationMs: number;
  readonly checks: readonly CheckResult[];
}

/** Any error makes the lab an error: its score cannot be known. Any failure or skip makes it a fail. */
export function labStatus(checks: readonly Pick<CheckResult, 'status'>[]): LabStatus {
  if (checks.some((check) => check.status === 'error')) return 'error';
  return checks.every((check) => check.status === 'pass') ? 'pass' : 'fail';
}
