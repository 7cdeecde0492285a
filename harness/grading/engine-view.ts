import { buffer } from 'node:stream/consumers';
import type Docker from 'dockerode';
import tar from 'tar-stream';
import type { EngineEvent, EventLog } from './event-log.ts';

/** What a grader asks of the sandbox's engine. Absent things are undefined; anything else that goes wrong is thrown. */
export class EngineView {
  readonly docker: Docker;
  readonly #events: EventLog;
  readonly #stock: ReadonlyMap<string, string>;
  readonly #own: Docker.Container[] = [];

  constructor(docker: Docker, events: EventLog, stock: ReadonlyMap<string, string>) {
    this.docker = docker;
    this.#events = events;
    this.#stock = stock;
  }

  /** Every engine event since before solve.sh ran, in order. */
  get events(): readonly EngineEvent[] {
    return this.#events.all();
  }

  /** By name or ID. */
  container(nameOrId: string): Promise<Docker.ContainerInspectInfo | undefined> {
    return orAbsent(this.docker.getContainer(nameOrId).inspect());
  }

  /** All of them, the stopped ones too, without the grader's own. */
  async containers(): Promise<Docker.ContainerInspectInfo[]> {
    const own = new Set(this.#own.map(({ id }) => id));
    const listed = (await this.docker.listContainers({ all: true })).filter(({ Id }) => !own.has(Id));
    const inspected = await Promise.all(listed.map(({ Id }) => this.container(Id)));
    return inspected.filter((info) => info !== undefined);
  }

  image(reference: string): Promise<Docker.ImageInspectInfo | undefined> {
    return orAbsent(this.docker.getImage(reference).inspect());
  }

  images(): Promise<Docker.ImageInfo[]> {
    return this.docker.listImages();
  }

  history(reference: string): Promise<{ Id: string; CreatedBy: string; Comment: string; Size: number }[]> {
    return this.docker.getImage(reference).history() as Promise<
      { Id: string; CreatedBy: string; Comment: string; Size: number }[]
    >;
  }

  /** The image ID that a stock image had before the answer ran, whatever its name points at now. */
  stockId(reference: string): string | undefined {
    return this.#stock.get(reference.includes(':') ? reference : `${reference}:latest`);
  }

  /** Standard output and error of a container, in order. */
  async logs(nameOrId: string): Promise<string> {
    const container = this.docker.getContainer(nameOrId);
    const raw = (await container.logs({ stdout: true, stderr: true, tail: 1000 })) as unknown as Buffer;
    const { Config } = await container.inspect();
    return Config.Tty ? raw.toString() : withoutHeaders(raw);
  }

  /** `docker diff`: kind 0 modified, 1 added, 2 deleted. */
  async changes(nameOrId: string): Promise<{ Path: string; Kind: 0 | 1 | 2 }[]> {
    const changes = (await this.docker.getContainer(nameOrId).changes()) as unknown;
    // Where there are none the engine says `null`, which dockerode hands on as it came: a buffer.
    return Array.isArray(changes) ? changes : [];
  }

  /** A regular file's content (at most 16 MiB), from a container or, without running it, from an image. */
  async fileIn(where: { container: string } | { image: string }, path: string): Promise<Buffer | undefined> {
    if ('container' in where) return this.#read(this.docker.getContainer(where.container), path);
    const holder = await orAbsent(this.docker.createContainer({ Image: where.image, Cmd: ['true'] }));
    if (!holder) return undefined;
    this.#own.push(holder);
    return this.#read(holder, path);
  }

  /** A container of the grader's own; removed, with its anonymous volumes, after the check. */
  async start(options: Docker.ContainerCreateOptions): Promise<Docker.Container> {
    const container = await this.docker.createContainer(options);
    this.#own.push(container);
    await container.start();
    return container;
  }

  /** Removes what `start` and `fileIn` made. */
  async tidy(): Promise<void> {
    for (const container of this.#own.splice(0).reverse()) await orAbsent(container.remove({ force: true, v: true }));
  }

  async #read(container: Docker.Container, path: string): Promise<Buffer | undefined> {
    const archive = await orAbsent(container.getArchive({ path }));
    if (!archive) return undefined;
    const extract = (archive as NodeJS.ReadableStream).pipe(tar.extract());
    for await (const entry of extract) {
      const { type, name, size = 0 } = entry.header;
      // The archive of a folder holds what is in the folder, as "folder/file".
      const isFile = type === 'file' && !name.includes('/') && (size ?? 0) <= FILE_LIMIT_BYTES;
      if (isFile) return await buffer(entry);
      entry.resume();
    }
    return undefined;
  }
}

const FILE_LIMIT_BYTES = 16 * 1024 * 1024;

/** A 404 is an observation; anything else is not. */
async function orAbsent<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return undefined;
    throw error;
  }
}

function withoutHeaders(raw: Buffer): string {
  const pieces: Buffer[] = [];
  for (let at = 0; at + 8 <= raw.length; ) {
    const end = at + 8 + raw.readUInt32BE(at + 4);
    pieces.push(raw.subarray(at + 8, end));
    at = end;
  }
  return Buffer.concat(pieces).toString();
}
