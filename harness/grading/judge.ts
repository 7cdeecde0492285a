import { EngineError, LabError } from '../errors.ts';
import { type Bench, DEFAULT_BUILD_MS } from './bench.ts';
import { lastLines } from './build-image.ts';
import { type Finding, FindingSignal } from './finding.ts';
import type { CheckManifest, LabManifest } from './lab.ts';
import type { CheckResult } from './result.ts';

const DEFAULT_CHECK_MS = 120_000;

/** Gives each check of one answer its verdict, and keeps the three kinds of failure apart. */
export class Judge {
  readonly #manifest: LabManifest;
  readonly #passed = new Set<string>();
  #bench: Bench | undefined;
  /** Why nothing of this answer can be judged: a fault of ours. */
  #fault: string | undefined;
  /** Why nothing of this answer can be judged: a mistake of the learner's, told at the first check. */
  #finding: Finding | undefined;
  #told = false;

  constructor(manifest: LabManifest) {
    this.#manifest = manifest;
  }

  opened(bench: Bench): void {
    this.#bench = bench;
    this.#finding = bench.finding;
  }

  cannotGrade(error: unknown): undefined {
    this.#fault = sentence(error);
  }

  async judge(id: string, look: () => Promise<void>): Promise<CheckResult> {
    const check = this.#manifest.checks.find((known) => known.id === id);
    if (!check) throw new LabError(`${this.#manifest.slug} has no check ${id}`);
    const started = performance.now();
    const verdict = await this.#verdict(check, look);
    if (verdict.status === 'pass') this.#passed.add(id);
    const points = verdict.status === 'pass' ? check.points : 0;
    return { id, points, maxPoints: check.points, durationMs: Math.round(performance.now() - started), ...verdict };
  }

  async #verdict(check: CheckManifest, look: () => Promise<void>): Promise<Verdict> {
    if (this.#fault) return { status: 'error', message: this.#fault };
    if (this.#finding) return this.#preflight(this.#finding);
    const needs = check.requires?.find((id) => !this.#passed.has(id));
    if (needs) return { status: 'skip', needs };
    try {
      await withBudget(look(), budgetOf(this.#manifest), check.id);
      return { status: 'pass' };
    } catch (error) {
      return this.#failure(error);
    }
  }

  #preflight(finding: Finding): Verdict {
    if (this.#told) return { status: 'skip', needs: this.#manifest.checks[0]?.id ?? '' };
    this.#told = true;
    return { status: 'fail', finding, ...this.#context() };
  }

  async #failure(error: unknown): Promise<Verdict> {
    if (error instanceof FindingSignal) return { status: 'fail', finding: error.finding, ...this.#context() };
    // An engine that the answer has starved answers with errors that look like ours.
    const exhausted = await this.#bench?.sandbox.exhaustion().catch(() => undefined);
    if (exhausted) return { status: 'fail', finding: { code: `exhausted-${exhausted}`, data: { phase: 'check' } } };
    return { status: 'error', message: sentence(error) };
  }

  /** What the script said when it ended badly: often the very reason why a check fails. */
  #context(): { message?: string } {
    const script = this.#bench?.script;
    if (!script || script.exitCode === 0 || script.output.trim() === '') return {};
    const how = script.exitCode === undefined ? 'did not end' : `ended with exit code ${script.exitCode}`;
    return { message: `solve.sh ${how}; its last lines:\n${lastLines(script.output, 5)}` };
  }
}

/** A check of a build lab may build a few times; each build has a budget of its own inside this one. */
function budgetOf({ kind, limits }: LabManifest): number {
  const builds = kind === 'build' ? 3 * (limits?.build ?? DEFAULT_BUILD_MS) : 0;
  return (limits?.check ?? DEFAULT_CHECK_MS) + builds;
}

type Verdict = Pick<CheckResult, 'status' | 'finding' | 'message' | 'needs'>;

function sentence(error: unknown): string {
  if (error instanceof EngineError) return `${error.message}. To mend it: ${error.mend}`;
  if (error instanceof LabError) return `the lab is at fault: ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function withBudget(work: Promise<void>, ms: number, id: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const text = `the check ${id} took longer than ${ms / 1000} s (phase: check)`;
    timer = setTimeout(() => reject(new EngineError(text, 'run it again; npx lab doctor shows the load')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
