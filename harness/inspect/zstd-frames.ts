type Step = 'magic' | 'skippable' | 'descriptor' | 'block' | 'end';

/**
 * Cuts a zstd stream where its frames end.
 *
 * A zstd file may have many frames (parallel packers write them; zstd:chunked images have one per file), but Node's
 * decompressor takes the end of a frame for the end of the file when more bytes come in the same write, and drops them
 * without an error. Given the pieces one by one, it reads them all. The format is RFC 8878.
 */
export class ZstdFrames {
  #step: Step = 'magic';
  /** The little-endian number being read, how many of its bytes are, and how many it has. */
  #value = 0;
  #got = 0;
  #needed = 4;
  /** Bytes to pass by before the next number. */
  #skip = 0;
  #checksum = 0;

  cut(chunk: Buffer): Buffer[] {
    const pieces: Buffer[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; ) {
      at += this.#take(chunk, at);
      if (this.#step === 'end' && this.#skip === 0) {
        pieces.push(chunk.subarray(from, at));
        from = at;
        this.#expect('magic', 4);
      }
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
    return pieces;
  }

  #take(chunk: Buffer, at: number): number {
    if (this.#skip > 0) {
      const taken = Math.min(this.#skip, chunk.length - at);
      this.#skip -= taken;
      return taken;
    }
    this.#value += (chunk[at] as number) * 256 ** this.#got;
    if (++this.#got === this.#needed) this.#next(this.#value);
    return 1;
  }

  #next(value: number): void {
    if (this.#step === 'magic') this.#magic(value);
    else if (this.#step === 'skippable') this.#pass(value);
    else if (this.#step === 'descriptor') this.#descriptor(value);
    else this.#block(value);
  }

  #magic(value: number): void {
    if (isSkippable(value)) this.#expect('skippable', 4);
    else if (value === 0xfd2fb528) this.#expect('descriptor', 1);
    // Not zstd: the decompressor is the one to say so.
    else this.#pass(Number.POSITIVE_INFINITY);
  }

  #descriptor(value: number): void {
    const singleSegment = (value >> 5) & 1;
    const contentSize = [singleSegment, 2, 4, 8][value >> 6] ?? 0;
    const dictionary = [0, 1, 2, 4][value & 3] ?? 0;
    this.#checksum = (value >> 2) & 1 ? 4 : 0;
    this.#expect('block', 3);
    this.#skip = contentSize + dictionary + (singleSegment ? 0 : 1);
  }

  #block(value: number): void {
    // A run-length block says how often its one byte is repeated.
    const size = ((value >> 1) & 3) === 1 ? 1 : value >>> 3;
    if (value & 1) this.#pass(size + this.#checksum);
    else {
      this.#expect('block', 3);
      this.#skip = size;
    }
  }

  #expect(step: Step, bytes: number): void {
    this.#step = step;
    this.#value = 0;
    this.#got = 0;
    this.#needed = bytes;
  }

  #pass(bytes: number): void {
    this.#step = 'end';
    this.#skip = bytes;
  }
}

/** A zstd file may start with frames that hold no content, of sixteen kinds. */
export function isSkippable(magic: number): boolean {
  return magic >>> 4 === 0x184d2a5;
}
