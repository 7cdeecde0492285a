import {
  applyLongLink,
  applyLongPath,
  applyPax,
  BLOCK,
  isZeroBlock,
  readHeader,
  type TarHeader,
} from './tar-header.ts';

export interface TarListener {
  /** Extensions are applied. `data` and `end` follow for it when this returns true; else its bytes are passed over. */
  member(header: TarHeader): boolean;
  data?(bytes: Buffer): void;
  end?(): void;
}

/** As archive/tar of Go, which the engine reads with: longer pax records or names are an attack, not an image. */
const EXTENSION_LIMIT = 1024 * 1024;
/** Links, devices, directories, fifos: no bytes follow, whatever the size field says. */
const BODILESS = '123456';
const EXTENSIONS = 'xgLK';

/**
 * Walks a tar archive as its chunks come, in place: nothing is copied but header blocks that straddle two chunks.
 * A stream per member, as tar-stream has, costs twice the memory here and knows no GNU sparse files.
 */
export class TarWalker {
  readonly #listener: TarListener;
  readonly #block = Buffer.alloc(BLOCK);
  #filled = 0;
  /** Bytes left of the current body, and of the padding behind it. */
  #left = 0;
  #padding = 0;
  #wanted = false;
  #extension: { flag: string; parts: Buffer[] } | undefined;
  #extensions: { flag: string; bytes: Buffer }[] = [];
  /** A GNU sparse file that waits for the rest of its map. */
  #sparse: TarHeader | undefined;
  #zeroBlocks = 0;

  constructor(listener: TarListener) {
    this.#listener = listener;
  }

  /** Whether the two zero blocks that end an archive were seen. */
  get ended(): boolean {
    return this.#zeroBlocks === 2;
  }

  /** @throws Error in one clause when the archive is malformed. */
  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length && !this.ended) {
      if (this.#left > 0) at += this.#body(chunk, at);
      else if (this.#padding > 0) at += this.#pad(chunk.length - at);
      else if (this.#filled === 0 && chunk.length - at >= BLOCK) {
        this.#header(chunk, at);
        at += BLOCK;
      } else at += this.#straddle(chunk, at);
    }
  }

  /** @throws Error when the archive stops within a member. Without an end mark it is `ended` that tells. */
  finish(): void {
    const within =
      this.#left > 0 || this.#padding > 0 || this.#filled > 0 || this.#sparse || this.#extensions.length > 0;
    if (!this.ended && within) throw new Error('it ends in the middle of a file');
  }

  #straddle(chunk: Buffer, at: number): number {
    const taken = chunk.copy(this.#block, this.#filled, at, at + BLOCK - this.#filled);
    this.#filled += taken;
    if (this.#filled === BLOCK) {
      this.#filled = 0;
      this.#header(this.#block, 0);
    }
    return taken;
  }

  #pad(available: number): number {
    const taken = Math.min(this.#padding, available);
    this.#padding -= taken;
    return taken;
  }

  #body(chunk: Buffer, at: number): number {
    const taken = Math.min(this.#left, chunk.length - at);
    this.#left -= taken;
    if (this.#extension) this.#extension.parts.push(Buffer.from(chunk.subarray(at, at + taken)));
    else if (this.#wanted) this.#listener.data?.(chunk.subarray(at, at + taken));
    if (this.#left === 0) this.#bodyEnds();
    return taken;
  }

  #bodyEnds(): void {
    if (this.#extension) {
      this.#extensions.push({ flag: this.#extension.flag, bytes: Buffer.concat(this.#extension.parts) });
      this.#extension = undefined;
    } else if (this.#wanted) this.#listener.end?.();
  }

  #header(block: Buffer, at: number): void {
    if (this.#sparse) this.#sparseBlock(block, at);
    else if (isZeroBlock(block, at)) this.#zeroBlocks++;
    else if (this.#zeroBlocks > 0) throw new Error('it goes on behind its end mark');
    else this.#next(readHeader(block, at));
  }

  #next(header: TarHeader): void {
    if (EXTENSIONS.includes(header.flag)) this.#startExtension(header);
    else {
      this.#applyExtensions(header);
      if (header.moreSparseBlocks) this.#sparse = header;
      else this.#startMember(header);
    }
  }

  /** Only the last block of a sparse map matters: what follows it is data. */
  #sparseBlock(block: Buffer, at: number): void {
    const header = this.#sparse;
    if (!header || block[at + 504] !== 0) return;
    this.#sparse = undefined;
    this.#startMember(header);
  }

  #startExtension(header: TarHeader): void {
    if (header.storedSize > EXTENSION_LIMIT) throw new Error('a file has a name or attributes of over 1 MB');
    this.#extension = { flag: header.flag, parts: [] };
    this.#startBody(header.storedSize);
  }

  #applyExtensions(header: TarHeader): void {
    for (const { flag, bytes } of this.#extensions) {
      if (flag === 'x') applyPax(header, bytes);
      else if (flag === 'L') applyLongPath(header, bytes);
      else if (flag === 'K') applyLongLink(header, bytes);
      // 'g': records for the whole archive; the engine ignores them.
    }
    if (this.#extensions.length > 0) this.#extensions = [];
  }

  #startMember(header: TarHeader): void {
    if (BODILESS.includes(header.flag)) header.storedSize = header.size = 0;
    this.#wanted = this.#listener.member(header);
    this.#startBody(header.storedSize);
  }

  #startBody(bytes: number): void {
    this.#left = bytes;
    this.#padding = (BLOCK - (bytes % BLOCK)) % BLOCK;
    if (bytes === 0) this.#bodyEnds();
  }
}
