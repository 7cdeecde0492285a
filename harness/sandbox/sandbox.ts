import type Docker from 'dockerode';
import { thaw } from '../engine/thaw.ts';
import { EngineError } from '../errors.ts';
import { type Exhaustion, exhaustionOf } from './exhaustion.ts';
import { askInside, type HttpAnswer, type HttpOptions } from './http.ts';
import { type RunOptions, type RunResult, runIn } from './run.ts';
import { DEFAULT_LIMITS, SandboxContainer, type SandboxLimits } from './sandbox-container.ts';
import { nestedEngine } from './tunnel.ts';

export const SANDBOX_IMAGE = 'labdock/sandbox-stocked:latest';

export interface SandboxOptions {
  /** Labels on the outer engine, by which the sandbox is found again and removed. */
  readonly labels: Record<string, string>;
  /** The outer network: one in which sandboxes cannot reach each other. */
  readonly network: string;
  readonly limits?: SandboxLimits;
}

/** A disposable Docker engine with the stock images at hand. Gone, with all that was made in it, when disposed. */
export class Sandbox implements AsyncDisposable {
  /** The nested engine. */
  readonly docker: Docker;
  readonly limits: SandboxLimits;
  readonly #outer: Docker;
  readonly #container: Docker.Container;
  readonly #closeTunnel: () => void;

  private constructor(outer: Docker, container: Docker.Container, limits: SandboxLimits) {
    this.#outer = outer;
    this.#container = container;
    this.limits = limits;
    const nested = nestedEngine(this.#container);
    this.docker = nested.docker;
    this.#closeTunnel = nested.close;
  }

  /** @throws EngineError when the outer engine cannot start it */
  static async open(outer: Docker, options: SandboxOptions): Promise<Sandbox> {
    const limits = options.limits ?? DEFAULT_LIMITS;
    try {
      const container = new SandboxContainer(SANDBOX_IMAGE, limits, options.labels, options.network);
      const started = await container.start();
      return new Sandbox(outer, outer.getContainer(started.getId()), limits);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new EngineError(`the sandbox did not start: ${why}`, 'npx lab doctor', { cause });
    }
  }

  run(argv: readonly string[], options?: RunOptions): Promise<RunResult> {
    return runIn(this.#container, argv, options);
  }

  http(port: number, path = '/', options?: HttpOptions): Promise<HttpAnswer | undefined> {
    return askInside(this.#container, port, path, options);
  }

  /** Unpacks a tar stream into a folder of the sandbox that exists. */
  async put(tar: NodeJS.ReadableStream, folder: string): Promise<void> {
    await this.#container.putArchive(tar, { path: folder });
  }

  /** Which of its limits the sandbox has hit, from the engine's own state; undefined when none. */
  exhaustion(): Promise<Exhaustion | undefined> {
    return exhaustionOf(this.#container, this.limits);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closeTunnel();
    await thaw(this.#outer, this.#container.id);
    // Killed first: a clean shutdown of the nested engine is of no use, and takes seconds.
    await this.#container.remove({ force: true, v: true }).catch((error: { statusCode?: number }) => {
      if (error.statusCode !== 404 && error.statusCode !== 409) throw error;
    });
  }
}
