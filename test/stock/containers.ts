import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type Docker from 'dockerode';
import { pack } from 'tar-stream';
import { runLabels } from '../../harness/engine/labels.ts';
import { type RunResult, runIn } from '../../harness/sandbox/run.ts';
import { followStream } from '../../harness/stock/follow-stream.ts';

/** Of images that a test makes: nobody else's. */
export function uniqueRepository(): string {
  return `labdock-test/${randomBytes(4).toString('hex')}`;
}

/** A running container, gone with its volumes when disposed. */
export class Box implements AsyncDisposable {
  readonly container: Docker.Container;
  #gone = false;

  private constructor(container: Docker.Container) {
    this.container = container;
  }

  static async start(docker: Docker, options: Docker.ContainerCreateOptions): Promise<Box> {
    const container = await docker.createContainer({ ...options, Labels: { ...options.Labels, ...runLabels() } });
    const box = new Box(container);
    try {
      await container.start();
    } catch (error) {
      await box[Symbol.asyncDispose]();
      throw error;
    }
    return box;
  }

  /** With one port published on this machine. */
  static serving(docker: Docker, port: number, options: Docker.ContainerCreateOptions): Promise<Box> {
    return Box.start(docker, {
      ...options,
      ExposedPorts: { [`${port}/tcp`]: {} },
      HostConfig: { ...options.HostConfig, PortBindings: { [`${port}/tcp`]: [{ HostIp: '127.0.0.1', HostPort: '' }] } },
    });
  }

  run(argv: readonly string[]): Promise<RunResult> {
    return runIn(this.container, argv);
  }

  /** Where the published port is. */
  async address(): Promise<string> {
    const { NetworkSettings } = await this.container.inspect();
    const [binding] = Object.values(NetworkSettings.Ports).flatMap((bindings) => bindings ?? []);
    return `localhost:${binding?.HostPort}`;
  }

  /** Waits up to 10 s for the first answer. */
  async fetch(path: string, init?: RequestInit): Promise<Response> {
    const url = `http://${await this.address()}${path}`;
    for (const deadline = Date.now() + 10_000; ; await pause(50)) {
      try {
        return await fetch(url, { redirect: 'manual', ...init });
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /** What it printed, when it has ended. */
  async output(): Promise<{ exitCode: number; output: string }> {
    const { StatusCode } = await this.container.wait();
    const logs = await this.container.logs({ stdout: true, stderr: true });
    return { exitCode: StatusCode, output: withoutFrames(logs as unknown as Buffer) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#gone) await this.container.remove({ force: true, v: true });
    this.#gone = true;
  }
}

/** Runs a command of an image to its end. */
export async function runOnce(docker: Docker, Image: string, Cmd?: string[]) {
  await using box = await Box.start(docker, { Image, ...(Cmd && { Cmd }) });
  return await box.output();
}

/** Removes images by their names, if they are there. */
export async function removeImages(docker: Docker, references: readonly string[]): Promise<void> {
  for (const reference of references)
    await docker
      .getImage(reference)
      .remove()
      .catch(() => undefined);
}

/** An image of one empty file and no labels: as if it had been pulled. */
export async function importEmpty(docker: Docker, repo: string, tag: string): Promise<void> {
  const archive = pack();
  archive.entry({ name: 'empty' }, '');
  archive.finalize();
  const { error } = await followStream(docker, await docker.importImage(Readable.from(archive), { repo, tag }));
  if (error) throw new Error(error);
}

/** Pushes to a registry that asks for no password; @returns the error of the engine, which comes in the stream. */
export async function push(docker: Docker, reference: string): Promise<string | undefined> {
  const authconfig = { username: '', password: '', serveraddress: '' };
  const { error } = await followStream(docker, await docker.getImage(reference).push({ authconfig }));
  return error;
}

/** Each piece of output has a header of 8 bytes: the stream, three zeros, the length. */
function withoutFrames(logs: Buffer): string {
  const pieces: Buffer[] = [];
  for (let at = 0; at < logs.length; ) {
    const end = at + 8 + logs.readUInt32BE(at + 4);
    pieces.push(logs.subarray(at + 8, end));
    at = end;
  }
  return Buffer.concat(pieces).toString();
}
