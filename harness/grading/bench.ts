import { packAnswer } from '../answer/pack-answer.ts';
import { type Answer, readAnswer } from '../answer/read-answer.ts';
import { connectEngine } from '../engine/connect.ts';
import { EngineError } from '../errors.ts';
import { type ImageFacts, inspectImage } from '../inspect/index.ts';
import type { RunOptions, RunResult } from '../sandbox/run.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { takeSandbox } from '../sandbox/sandbox-supply.ts';
import { type BuildOptions, type BuildResult, buildImage } from './build-image.ts';
import { EngineView } from './engine-view.ts';
import { EventLog } from './event-log.ts';
import type { Finding } from './finding.ts';
import type { Job } from './job.ts';
import { dockerfileOf, preflight } from './preflight.ts';
import { ANSWER_FOLDER, runScript, type ScriptResult } from './run-script.ts';
import { standInForTags, stockImageIds } from './stock-tags.ts';

const DEFAULT_RUN_MS = 120_000;
export const DEFAULT_BUILD_MS = 240_000;

/** One answer on the bench: its files, its sandbox, and what its script did there. */
export class Bench implements AsyncDisposable {
  readonly job: Job;
  readonly answer: Answer;
  /** Set when the answer cannot be graded as it is. */
  finding: Finding | undefined;
  script: ScriptResult = { exitCode: undefined, output: '', timedOut: false, tooMuchOutput: false };
  #engine: EngineView | undefined;
  #sandbox: Sandbox | undefined;
  readonly #stack = new AsyncDisposableStack();

  private constructor(job: Job, answer: Answer) {
    this.job = job;
    this.answer = answer;
    this.finding = preflight(job, answer);
  }

  /** Reads the answer, opens a sandbox for it and, for a session lab, runs its script there. */
  static async open(job: Job): Promise<Bench> {
    const bench = new Bench(job, await readAnswer(job.submission.folder));
    if (bench.finding) return bench;
    try {
      await bench.#start();
    } catch (error) {
      await bench[Symbol.asyncDispose]();
      throw error;
    }
    return bench;
  }

  get sandbox(): Sandbox {
    if (!this.#sandbox) throw new Error('the sandbox of this answer was not opened');
    return this.#sandbox;
  }

  get engine(): EngineView {
    if (!this.#engine) throw new Error('the sandbox of this answer was not opened');
    return this.#engine;
  }

  build(options?: BuildOptions): Promise<BuildResult> {
    const timeoutMs = this.job.manifest.limits?.build ?? DEFAULT_BUILD_MS;
    const { sandbox, answer } = this;
    return buildImage({ sandbox, answer, dockerfile: dockerfileOf(this.job, answer), timeoutMs }, options);
  }

  run(argv: readonly string[], options?: RunOptions): Promise<RunResult> {
    return this.sandbox.run(argv, options);
  }

  imageFacts(reference: string): Promise<ImageFacts> {
    return inspectImage(this.engine.docker, reference);
  }

  /** A file of the answer: as handed in, or as it stands in the sandbox now. */
  text(path: string): string | undefined {
    return this.answer.files.find((file) => file.path === path && file.kind === 'file')?.content?.toString();
  }

  async textAfter(path: string): Promise<string | undefined> {
    const { exitCode, stdout } = await this.sandbox.run(['cat', path], { cwd: ANSWER_FOLDER, keepAll: true });
    return exitCode === 0 ? stdout : undefined;
  }

  /** Removes what a check made in the sandbox. */
  async tidy(): Promise<void> {
    await this.#engine?.tidy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stack.disposeAsync();
  }

  async #start(): Promise<void> {
    const { labels, network, manifest, another } = this.job;
    const sandbox = this.#stack.use(await takeSandbox(await connectEngine(), { labels, network }, another));
    this.#sandbox = sandbox;
    await sandbox.run(['mkdir', '-p', ANSWER_FOLDER]);
    await sandbox.put(packAnswer(this.answer.files), ANSWER_FOLDER);
    await standInForTags(sandbox.docker, this.answer);
    const events = this.#stack.use(await EventLog.start(sandbox.docker));
    this.#engine = new EngineView(sandbox.docker, events, await stockImageIds(sandbox.docker, manifest.images));
    if (manifest.kind === 'session') await this.#solve(events);
  }

  async #solve(events: EventLog): Promise<void> {
    const timeoutMs = this.job.manifest.limits?.run ?? DEFAULT_RUN_MS;
    this.script = await runScript(this.sandbox, timeoutMs);
    const heard = await events.catchUp().then(
      () => true,
      () => false,
    );
    const exhausted = this.script.exitCode !== 0 || !heard ? await this.sandbox.exhaustion() : undefined;
    const data = { seconds: timeoutMs / 1000, phase: 'run' };
    if (exhausted) this.finding = { code: `exhausted-${exhausted}`, data };
    else if (this.script.timedOut) this.finding = { code: 'script-timed-out', data };
    else if (this.script.tooMuchOutput) this.finding = { code: 'script-too-much-output', data };
    else if (!heard) throw new EngineError('the sandbox’s engine stopped answering', 'run it again');
  }
}
