import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { EngineError } from '../errors.ts';
import { BlobScan, type ScannedBlob } from './blob-scan.ts';
import { eachChunk } from './each-chunk.ts';
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
  const intake = new Intake();
  try {
    await eachChunk(stream, (chunk) => intake.take(chunk), signal);
    return await intake.finish();
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineError(`The image archive cannot be read: ${reason}.`, MEND, { cause: error });
  }
}

/** Unpacks the archive first where the whole of it is packed (`docker save IMAGE | gzip`). */
class Intake {
  readonly #scan = new ArchiveScan();
  #head: Buffer | undefined = Buffer.alloc(0);
  #unpacker: Unpacker | undefined;
  #unpacked: Buffer[] = [];

  take(chunk: Buffer): Promise<unknown> | undefined {
    if (this.#unpacker) return this.#unpack(this.#unpacker, chunk);
    if (!this.#head) return this.#scan.push(chunk);
    const head = Buffer.concat([this.#head, chunk]);
    if (head.length < BLOCK) {
      this.#head = head;
      return undefined;
    }
    return this.#start(head);
  }

  async finish(): Promise<Map<string, ScannedBlob>> {
    if (this.#head?.length === 0) throw new Error('it is empty');
    if (this.#head) await this.#start(this.#head);
    const failed = await this.#unpacker?.finish();
    await this.#pass();
    if (failed) throw failed;
    return this.#scan.finish();
  }

  #start(head: Buffer): Promise<unknown> | undefined {
    this.#head = undefined;
    const packing = packingOf(head);
    if (packing === 'gzip' || packing === 'zstd') {
      this.#unpacker = new Unpacker(packing, (bytes) => this.#unpacked.push(bytes));
      return this.#unpack(this.#unpacker, head);
    }
    if (!startsLikeTar(head)) throw new Error('it is no tar archive, plain or packed with gzip or zstd');
    return this.#scan.push(head);
  }

  async #unpack(unpacker: Unpacker, chunk: Buffer): Promise<void> {
    unpacker.push(chunk);
    await unpacker.busy();
    await this.#pass();
  }

  async #pass(): Promise<void> {
    for (const bytes of this.#unpacked.splice(0)) await this.#scan.push(bytes);
  }
}

/** All JSON of an archive that is kept until its end: hundreds of manifests. */
const TEXT_BUDGET = 32 * 1024 * 1024;

class ArchiveScan {
  readonly #blobs = new Map<string, ScannedBlob>();
  readonly #finishing: Promise<void>[] = [];
  readonly #walker: TarWalker;
  #blob: BlobScan | undefined;
  #name = '';
  #textLeft = TEXT_BUDGET;

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
    this.#blob = new BlobScan(header.storedSize, this.#textLeft);
    this.#name = name;
    return true;
  }

  #blobEnds(): void {
    const name = this.#name;
    const result = this.#blob?.finish();
    this.#blob = undefined;
    if (result instanceof Promise) this.#finishing.push(result.then((blob) => void this.#blobs.set(name, blob)));
    else if (result) {
      this.#blobs.set(name, result);
      if (result.kind === 'text') this.#textLeft -= result.text.length;
    }
  }
}
