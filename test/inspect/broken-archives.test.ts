import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import type Docker from 'dockerode';
import { extract, pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { EngineError, UsageError } from '../../harness/errors.ts';
import { openRun, type Run } from '../../harness/grading/run.ts';
import { type ImageFacts, readImage, readImageTar, readOciFolder } from '../../harness/inspect/index.ts';
import { build, inPieces, save } from './build.ts';

let docker: Docker;
let run: Run;
let saved: Buffer;
let facts: ImageFacts;

beforeAll(async () => {
  docker = await connectEngine();
  run = await openRun();
  const id = await build(docker, run.labels, 'FROM busybox:latest\nRUN echo one > /one\nRUN echo two > /two\n');
  saved = await save(docker, id);
  facts = await readImage(inPieces(saved));
});

afterAll(() => run?.[Symbol.asyncDispose]());

/** Every failure is one sentence of the machine's, never a figure. */
async function failure(stream: Readable): Promise<string> {
  const error = await readImage(stream).then(
    (read) => expect.fail(`it was read: ${read.contentBytes} bytes`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EngineError);
  return (error as EngineError).message;
}

/** The saved archive again, with each member as `change` makes it; left out where it makes undefined. */
async function changed(change: (name: string, content: Buffer) => Buffer | undefined): Promise<Buffer> {
  const from = extract();
  const to = pack();
  const writing = buffer(Readable.from(to));
  from.on('entry', async (header, stream, next) => {
    const content = await buffer(Readable.from(stream));
    const made = header.type === 'file' ? change(header.name, content) : content;
    if (made) to.entry({ ...header, size: made.length }, made);
    next();
  });
  from.on('finish', () => to.finalize());
  from.end(saved);
  return writing;
}

function isLayer(name: string, content: Buffer): boolean {
  return !name.endsWith('.json') && content.includes('ustar');
}

describe('an archive that is not whole', () => {
  test.each([0.1, 0.5, 0.9, 0.999])('is an error when %f of it came', async (share) => {
    expect(await failure(inPieces(saved.subarray(0, saved.length * share)))).toMatch(
      /^The image archive cannot be read: it ends (in the middle of a file|before its end mark)\.$/,
    );
  });

  test('is an error when it stops between two files', async () => {
    const end = saved.length - (saved.length % 512) - 1024;
    expect(await failure(inPieces(saved.subarray(0, end - (await paddingOf(saved)))))).toMatch(
      /ends before its end mark/,
    );
  });

  test('is an error when the stream fails', async () => {
    const stream = Readable.from(
      (function* () {
        yield saved.subarray(0, 10_000);
        throw new Error('connection lost');
      })(),
    );
    expect(await failure(stream)).toBe('The image archive cannot be read: connection lost.');
  });

  test('is an error when the stream closes early', async () => {
    const stream = new Readable({ read() {} });
    stream.push(saved.subarray(0, 10_000));
    setImmediate(() => stream.destroy());
    expect(await failure(stream)).toBe('The image archive cannot be read: the stream broke off.');
  });

  test('is an error when a layer is missing', async () => {
    const without = await changed((name, content) => (isLayer(name, content) ? undefined : content));
    expect(await failure(inPieces(without))).toMatch(/^Layer 1 of 3 is missing from the image \('.+'\)\.$/);
  });

  test('is an error when the configuration is missing', async () => {
    const hex = facts.id.slice('sha256:'.length);
    const without = await changed((name, content) => (name.includes(hex) ? undefined : content));
    expect(await failure(inPieces(without))).toMatch(/^The image is incomplete: '.+' is missing\.$/);
  });
});

describe('an archive that was altered', () => {
  test('is an error that names the layer when a byte of its files is another', async () => {
    const flipped = await changed((_, content) => flip(content, 'two\n'));
    expect(await failure(inPieces(flipped))).toMatch(
      /^Layer 3 of 3 was altered or damaged: its digest is sha256:\w+, and the configuration says sha256:\w+\.$/,
    );
  });

  test('is an error when a byte of a file\u2019s name is another', async () => {
    const flipped = await changed((_, content) => flip(content, 'one\0'));
    expect(await failure(inPieces(flipped))).toMatch(
      /^Layer 2 of 3 was altered or damaged, or in a format that is not known: its digest is/,
    );
  });

  test('is an error when the configuration says something else', async () => {
    const flipped = await changed((name, content) => (isLayer(name, content) ? content : flip(content, '"linux"')));
    expect(await failure(inPieces(flipped))).toMatch(
      /in the image was altered or damaged: its digest is sha256:\w+\.$/,
    );
  });

  test('is an error when a layer is packed with what images are not packed with', async () => {
    const xz = Buffer.from('\xfd7zXZ\0 and so on', 'latin1');
    const packed = await changed((name, content) => (isLayer(name, content) ? xz : content));
    expect(await failure(inPieces(packed))).toBe(
      'Layer 1 of 3 cannot be read: it is packed with xz, which images are not.',
    );
  });

  test.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('is an error when a layer packed with %s ends early', async (packing, pressed) => {
    const cut = await changed((name, content) =>
      isLayer(name, content) ? pressed(content).subarray(0, -20) : content,
    );
    expect(await failure(inPieces(cut))).toMatch(
      new RegExp(`^Layer 1 of 3 cannot be read: it is a damaged ${packing} file`),
    );
  });

  test('is an error when manifest and configuration do not have the same layers', async () => {
    const shorter = await changed((name, content) => {
      if (name !== 'manifest.json') return content;
      const [image] = JSON.parse(content.toString());
      return Buffer.from(JSON.stringify([{ ...image, Layers: image.Layers.slice(1) }]));
    });
    expect(await failure(inPieces(shorter))).toBe(
      'The image is inconsistent: its manifest lists 2 layers, its configuration 3.',
    );
  });
});

describe('what is no image', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'it is empty'],
    ['text', Buffer.from('hello '.repeat(1000)), 'it is no tar archive, plain or packed with gzip or zstd'],
    ['a short text', Buffer.from('hello'), 'it is no tar archive, plain or packed with gzip or zstd'],
    ['a packed text', gzipSync('hello '.repeat(1000)), 'a header is damaged'],
  ])('is an error when it is %s', async (_, bytes, reason) => {
    expect(await failure(inPieces(bytes))).toBe(`The image archive cannot be read: ${reason}.`);
  });

  test('is an error when it is a tar of other things', async () => {
    const other = pack();
    other.entry({ name: 'notes.json' }, '{}');
    other.finalize();
    expect(await failure(Readable.from(other))).toMatch(
      /^This is no image: it has neither a manifest\.json nor an index\.json/,
    );
  });

  test('is a wrong usage when there is no such file or folder', async () => {
    await expect(readImageTar('/no/such.tar')).rejects.toThrow(new UsageError("There is no file '/no/such.tar'."));
    await expect(readOciFolder('/no/such')).rejects.toThrow(new UsageError("There is no folder '/no/such'."));
    await expect(readImageTar(tmpdir())).rejects.toThrow(new UsageError(`'${tmpdir()}' is no file.`));
  });
});

describe('an archive that was packed as a whole', () => {
  test.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('is read when it is packed with %s', async (_, pressed) => {
    expect(await readImage(inPieces(pressed(saved)))).toEqual(facts);
  });

  test('is read from a file, too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'labdock-'));
    await writeFile(join(folder, 'image.tar.gz'), gzipSync(saved));
    expect(await readImageTar(join(folder, 'image.tar.gz'))).toEqual(facts);
    await rm(folder, { recursive: true });
  });

  test('is an error when it ends early', async () => {
    const cut = gzipSync(saved).subarray(0, -1000);
    expect(await failure(inPieces(cut))).toBe('The image archive cannot be read: unexpected end of file.');
  });
});

function flip(content: Buffer, text: string): Buffer {
  const at = content.indexOf(text);
  if (at < 0 || content.includes('busybox')) return content;
  const copy = Buffer.from(content);
  copy.writeUInt8((copy[at] ?? 0) ^ 1, at);
  return copy;
}

/** Zero bytes behind the last file, beyond the end mark itself. */
async function paddingOf(archive: Buffer): Promise<number> {
  let at = archive.length;
  while (at > 0 && archive[at - 1] === 0) at--;
  return Math.max(0, archive.length - Math.ceil(at / 512) * 512 - 1024);
}
