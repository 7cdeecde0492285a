import type { Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { isSkippable, ZstdFrames } from './zstd-frames.ts';

export type Packing = 'gzip' | 'zstd' | 'xz' | 'bzip2';

/** What the first bytes of a file say it is packed with. */
export function packingOf(head: Buffer): Packing | undefined {
  if (head.length < 6) return undefined;
  const magic = head.toString('latin1', 0, 6);
  if (magic.startsWith('\x1f\x8b')) return 'gzip';
  if (magic.startsWith('\x28\xb5\x2f\xfd') || isSkippable(head.readUInt32LE())) return 'zstd';
  if (magic.startsWith('\xfd7zXZ\0')) return 'xz';
  return magic.startsWith('BZh') ? 'bzip2' : undefined;
}

/** Unpacks on the thread pool and hands the bytes to `sink` as they come. */
export class Unpacker {
  readonly #stream: Transform;
  readonly #frames: ZstdFrames | undefined;
  readonly #settled: Promise<void>;
  #failed: Error | undefined;
  #full = false;

  constructor(packing: 'gzip' | 'zstd', sink: (bytes: Buffer) => void) {
    this.#stream = decompressor(packing);
    if (packing === 'zstd') this.#frames = new ZstdFrames();
    this.#settled = new Promise((resolve) => {
      this.#stream.once('end', resolve).once('error', (error) => {
        this.#failed = error;
        resolve();
      });
    });
    this.#stream.on('data', sink);
  }

  push(bytes: Buffer): void {
    for (const piece of this.#frames?.cut(bytes) ?? [bytes]) if (!this.#failed) this.#full = !this.#stream.write(piece);
  }

  /** Set while more is waiting than should be: settle it before pushing on. */
  busy(): Promise<void> | undefined {
    if (!this.#full || this.#failed) return undefined;
    this.#full = false;
    return Promise.race([this.#settled, new Promise<void>((resolve) => this.#stream.once('drain', resolve))]);
  }

  /** @returns what was wrong with the packed bytes, if anything. */
  async finish(): Promise<Error | undefined> {
    if (!this.#failed) this.#stream.end();
    await this.#settled;
    return this.#failed;
  }
}

/** With zlib's default of 16 KB a time it would wait for the main thread after each. */
function decompressor(packing: 'gzip' | 'zstd'): Transform {
  const chunkSize = 256 * 1024;
  return packing === 'gzip' ? createGunzip({ chunkSize }) : createZstdDecompress({ chunkSize });
}
