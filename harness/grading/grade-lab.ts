import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { LabError } from '../errors.ts';
import type { ImageFacts } from '../inspect/index.ts';
import type { HttpAnswer, HttpOptions } from '../sandbox/http.ts';
import type { RunOptions, RunResult } from '../sandbox/run.ts';
import { Bench } from './bench.ts';
import type { BuildOptions, BuildResult } from './build-image.ts';
import type { EngineView } from './engine-view.ts';
import { type FindingData, FindingSignal } from './finding.ts';
import { currentJob } from './job.ts';
import { Judge } from './judge.ts';
import type { LabManifest } from './lab.ts';
import type { CheckResult } from './result.ts';
import type { ScriptResult } from './run-script.ts';

/** What a check may look at. All of it is about one answer in its own sandbox. */
export interface CheckContext {
  readonly engine: EngineView;
  readonly script: ScriptResult;
  readonly answer: {
    readonly paths: readonly string[];
    /** A file as it was handed in. */
    text(path: string): string | undefined;
    /** The same as it stands in the sandbox after solve.sh. */
    after(path: string): Promise<string | undefined>;
  };
  http(port: number, path?: string, options?: HttpOptions): Promise<HttpAnswer | undefined>;
  run(argv: readonly string[], options?: RunOptions): Promise<RunResult>;
  build(options?: BuildOptions): Promise<BuildResult>;
  imageFacts(reference: string): Promise<ImageFacts>;
  /** The answer is wrong in the way that this code names. */
  fail(code: string, data?: FindingData): never;
}

export interface LabGrader {
  readonly contract: LabManifest['contract'];
  check(id: string, judge: (context: CheckContext) => Promise<void>): void;
}

/** Room for the sandbox, the script and the checks together; each has its own, smaller budget inside. */
const VITEST_BUDGET_MS = 30 * 60_000;

/** A lab's checks, in the order of its manifest, as a vitest spec: one test a check. */
export function gradeLab(slug: string, define: (grader: LabGrader) => void): void {
  const job = currentJob();
  if (job.manifest.slug !== slug) throw new LabError(`the grader of ${job.manifest.slug} says it is for ${slug}`);
  describe(slug, () => {
    const judge = new Judge(job.manifest);
    let bench: Bench | undefined;
    beforeAll(async () => {
      bench = await Bench.open(job).catch((error: unknown) => judge.cannotGrade(error));
      if (bench) judge.opened(bench);
    }, VITEST_BUDGET_MS);
    afterEach(() => bench?.tidy(), VITEST_BUDGET_MS);
    // Nobody waits for a sandbox to be gone: what is still there at the end of the run goes with it, by its label.
    afterAll(() => void bench?.[Symbol.asyncDispose]().catch(() => {}));
    const check: LabGrader['check'] = (id, look) => {
      test(id, { timeout: VITEST_BUDGET_MS }, async (context) => {
        const result = await judge.judge(id, () => look(contextOf(bench as Bench)));
        (context.task.meta as { check?: CheckResult }).check = result;
        if (result.status === 'skip') context.skip(`needs ${result.needs}`);
        if (result.status !== 'pass') throw new Error(result.finding?.code ?? result.message ?? result.status);
      });
    };
    define({ contract: job.manifest.contract, check });
  });
}

function contextOf(bench: Bench): CheckContext {
  return {
    engine: bench.engine,
    script: bench.script,
    answer: {
      paths: bench.answer.files.map(({ path }) => path),
      text: (path) => bench.text(path),
      after: (path) => bench.textAfter(path),
    },
    http: (port, path, options) => bench.sandbox.http(port, path, options),
    run: (argv, options) => bench.run(argv, options),
    build: (options) => bench.build(options),
    imageFacts: (reference) => bench.imageFacts(reference),
    fail: (code, data) => {
      throw new FindingSignal(code, data);
    },
  };
}
