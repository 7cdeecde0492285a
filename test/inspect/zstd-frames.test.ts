import { constants, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Unpacker } from '../../harness/inspect/unpacker.ts';
import { ZstdFrames } from '../../harness/inspect/zstd-frames.ts';

/** Of every size class that a frame's header can say, compressible and not. */
const CONTENTS = [0, 1, 200, 300, 70_000, 1_000_000].map((size) =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at < size / 2 ? 7 : (at * at * 31) % 251))),
);
const SKIPPABLE = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);

function frames(checksum: 0 | 1): Buffer[] {
  return CONTENTS.map((content) =>
    zstdCompressSync(content, { params: { [constants.ZSTD_c_checksumFlag]: checksum } }),
  );
}

async function unpacked(packed: Buffer, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  const unpacker = new Unpacker('zstd', (bytes) => parts.push(bytes));
  for (let at = 0; at < packed.length; at += size) {
    unpacker.push(packed.subarray(at, at + size));
    await unpacker.busy();
  }
  expect(await unpacker.finish()).toBeUndefined();
  return Buffer.concat(parts);
}

describe('a zstd file of many frames', () => {
  test.each([0, 1] as const)('is cut where they end, with checksum %i', (checksum) => {
    const packed = frames(checksum);
    const pieces = new ZstdFrames().cut(Buffer.concat([SKIPPABLE, ...packed, SKIPPABLE]));
    expect(pieces.map(({ length }) => length)).toEqual([SKIPPABLE, ...packed, SKIPPABLE].map(({ length }) => length));
  });

  test.each([1, 3, 1000, 65_536, 10_000_000])('is unpacked whole when it comes in pieces of %i bytes', async (size) => {
    const packed = Buffer.concat([...frames(1), SKIPPABLE, ...frames(0)]);
    expect((await unpacked(packed, size)).equals(Buffer.concat([...CONTENTS, ...CONTENTS]))).toBe(true);
  });

  test('is not unpacked to its end without an error when it ends early', async () => {
    const unpacker = new Unpacker('zstd', () => {});
    unpacker.push(Buffer.concat(frames(1)).subarray(0, -5));
    expect(await unpacker.finish()).toBeInstanceOf(Error);
  });

  test('is not unpacked without an error when a frame is damaged', async () => {
    const packed = Buffer.concat(frames(1));
    packed.writeUInt8(packed.readUInt8(packed.length - 40) ^ 0xff, packed.length - 40);
    const unpacker = new Unpacker('zstd', () => {});
    unpacker.push(packed);
    expect(await unpacker.finish()).toBeInstanceOf(Error);
  });
});
