import { createReadStream } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { BlobScan, type ScannedBlob } from './blob-scan.ts';
import type { BlobSource } from './blob-source.ts';
import { eachChunk } from './each-chunk.ts';

/** An image as a folder: its members are read when they are asked for, each once. */
export class FolderSource implements BlobSource {
  readonly #folder: string;
  readonly #signal: AbortSignal | undefined;
  readonly #known = new Map<string, Promise<ScannedBlob | undefined>>();

  constructor(folder: string, signal?: AbortSignal) {
    this.#folder = folder;
    this.#signal = signal;
  }

  find(name: string): Promise<ScannedBlob | undefined> {
    const known = this.#known.get(name) ?? this.#read(name);
    this.#known.set(name, known);
    return known;
  }

  async #read(name: string): Promise<ScannedBlob | undefined> {
    const path = await this.#within(name);
    if (path === undefined) return undefined;
    const { size } = await stat(path);
    const scan = new BlobScan(size);
    const take = (chunk: Buffer) => {
      scan.push(chunk);
      return scan.busy();
    };
    await eachChunk(createReadStream(path, { highWaterMark: 256 * 1024 }), take, this.#signal);
    return scan.finish();
  }

  /** Manifests are the author's word, and the layout may be a stranger's: no name leads out of the folder. */
  async #within(name: string): Promise<string | undefined> {
    const path = join(this.#folder, name);
    if (!(await lstat(path).catch(() => undefined))) return undefined;
    const [real, root] = await Promise.all([realpath(path), realpath(this.#folder)]);
    return real.startsWith(root + sep) ? real : undefined;
  }
}
