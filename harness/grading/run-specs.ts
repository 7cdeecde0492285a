import type { TestModule } from 'vitest/node';
import { BaseSequencer, startVitest } from 'vitest/node';
import { PROJECT_ROOT } from './catalogue.ts';
import type { CheckResult } from './result.ts';

export interface SpecOutcome {
  readonly checks: readonly CheckResult[];
  /** Why the spec could not run, or broke; one sentence each. */
  readonly errors: readonly string[];
  readonly durationMs: number;
}

/**
 * Runs spec files in vitest, `workers` at a time, and tells each one's outcome when it ends. Modules are kept between specs
 * (isolate: false), so that a hundred answers load the harness once; a worker grades one answer at a time.
 */
export async function runSpecs(
  files: readonly string[],
  workers: number,
  onOutcome: (file: string, outcome: SpecOutcome) => void,
): Promise<void> {
  const started = new Map<string, number>();
  const told = new Set<string>();
  const tell = (module: TestModule): void => {
    told.add(module.moduleId);
    const durationMs = Math.round(performance.now() - (started.get(module.moduleId) ?? performance.now()));
    onOutcome(module.moduleId, { ...outcomeOf(module), durationMs });
  };
  const vitest = await startVitest('test', [...files], {
    root: PROJECT_ROOT,
    config: false,
    include: [...files],
    watch: false,
    isolate: false,
    fileParallelism: workers > 1,
    pool: 'threads',
    maxWorkers: workers,
    sequence: { sequencer: AsGiven },
    reporters: [
      {
        onTestModuleStart: (module: TestModule) => void started.set(module.moduleId, performance.now()),
        onTestModuleEnd: tell,
      },
    ],
  });
  for (const module of vitest.state.getTestModules()) if (!told.has(module.moduleId)) tell(module);
  const unhandled = vitest.state.getUnhandledErrors().map((error) => String((error as Error).message ?? error));
  await vitest.close();
  for (const file of files) {
    if (!told.has(file))
      onOutcome(file, { checks: [], errors: [unhandled[0] ?? 'vitest did not run this grader'], durationMs: 0 });
  }
  // A grader that fails is an answer that is wrong; it must not decide this process's exit code.
  process.exitCode = 0;
}

/** vitest would start the largest or the slowest first. */
class AsGiven extends BaseSequencer {
  override sort: BaseSequencer['sort'] = async (files) => files;
}

function outcomeOf(module: TestModule): Omit<SpecOutcome, 'durationMs'> {
  const tests = [...module.children.allTests()];
  const checks = tests
    .map((test) => (test.meta() as { check?: CheckResult }).check)
    .filter((check) => check !== undefined);
  const suites = [...module.children.allSuites()];
  const ofModule = [...module.errors(), ...suites.flatMap((suite) => suite.errors())].map((error) => error.message);
  const untold = tests.filter((test) => !(test.meta() as { check?: CheckResult }).check);
  const ofTests = untold.flatMap((test) => test.result().errors?.map((error) => error.message) ?? []);
  return { checks, errors: [...ofModule, ...ofTests] };
}
