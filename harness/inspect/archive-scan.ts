import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { EngineError } from '../errors.ts';
import { BlobScan, type ScannedBlob } from './blob-scan.ts';
import { cleanPath } from './layer-scan.ts';
import { BLOCK, startsLikeTar, type TarHeader } from './tar-header.ts';
import { TarWalker } from './tar-walker.ts';
import { packingOf, Unpacker } from './unpacker.ts';

const MEND = 'Save the image again (docker save -o image.tar IMAGE) and inspect that.';

/**
 * Reads an image archive in one pass, holding file lists and JSON texts but no file contents.
 * @returns what each member is, by its path in the archive.
 * @throws EngineError when the stream breaks off, is empty, or is no tar archive; the signal's reason when aborted.
 */
export async function scanArchive(stream: Readable, signal?: AbortSignal): Promise<Map<string, ScannedBlob>> {
  const scan = new ArchiveScan();
  try {
    for await (const chunk of plain(stream, signal)) await scan.push(chunk);
    return await scan.finish();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof EngineError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineError(`The image archive cannot be read: ${reason}.`, MEND, { cause: error });
  } finally {
    stream.destroy();
  }
}

class ArchiveScan {
  readonly #blobs = new Map<string, ScannedBlob>();
  readonly #finishing: Promise<void>[] = [];
  readonly #walker: TarWalker;
  #blob: BlobScan | undefined;
  #name = '';

  constructor() {
    this.#walker = new TarWalker({
      member: (header) => this.#member(header),
      data: (bytes) => this.#blob?.push(bytes),
      end: () => this.#blobEnds(),
    });
  }

  /** Resolves when the next chunk may come: a packed layer can be slower to read than the stream. */
  push(chunk: Buffer): Promise<unknown> | undefined {
    this.#walker.push(chunk);
    const busy = this.#blob?.busy();
    if (busy) return busy;
    return this.#finishing.length > 0 ? Promise.all(this.#finishing.splice(0)) : undefined;
  }

  async finish(): Promise<Map<string, ScannedBlob>> {
    await Promise.all(this.#finishing);
    this.#walker.finish();
    if (!this.#walker.ended) throw new Error('it ends before its end mark');
    return this.#blobs;
  }

  #member(header: TarHeader): boolean {
    const name = cleanPath(header.path);
    // Classic saves hold a layer that occurs twice once, and a link to it.
    if (header.flag === '2')
      this.#blobs.set(name, { kind: 'link', target: posix.join(posix.dirname(name), header.linkname) });
    else if (header.flag === '1') this.#blobs.set(name, { kind: 'link', target: cleanPath(header.linkname) });
    if (!'07'.includes(header.flag) || header.path.endsWith('/')) return false;
    this.#blob = new BlobScan(header.storedSize);
    this.#name = name;
    return true;
  }

  #blobEnds(): void {
    const name = this.#name;
    const result = this.#blob?.finish();
    this.#blob = undefined;
    if (result instanceof Promise) this.#finishing.push(result.then((blob) => void this.#blobs.set(name, blob)));
    else if (result) this.#blobs.set(name, result);
  }
}

/** The archive's own bytes, where the whole of it was packed (`docker save IMAGE | gzip`). */
async function* plain(stream: Readable, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const chunks = chunksOf(stream, signal);
  let head: Buffer = Buffer.alloc(0);
  while (head.length < BLOCK) {
    const { value, done } = await chunks.next();
    if (done) break;
    head = head.length > 0 ? Buffer.concat([head, value]) : value;
  }
  if (head.length === 0) throw new Error('it is empty');
  const packing = packingOf(head);
  if (packing === 'gzip' || packing === 'zstd') yield* unpacked(head, chunks, packing);
  else if (!startsLikeTar(head)) throw new Error('it is no tar archive, plain or packed with gzip or zstd');
  else {
    yield head;
    yield* chunks;
  }
}

async function* unpacked(head: Buffer, rest: AsyncIterable<Buffer>, packing: 'gzip' | 'zstd'): AsyncGenerator<Buffer> {
  const ready: Buffer[] = [];
  const unpacker = new Unpacker(packing, (bytes) => ready.push(bytes));
  unpacker.push(head);
  for await (const chunk of rest) {
    unpacker.push(chunk);
    await unpacker.busy();
    yield* ready.splice(0);
  }
  const failed = await unpacker.finish();
  yield* ready.splice(0);
  if (failed) throw failed;
}

/** Ends the wait for a stalled stream too when aborted. */
async function* chunksOf(stream: Readable, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const abort = () => stream.destroy(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
