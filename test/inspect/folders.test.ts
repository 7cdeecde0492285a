import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { openRun, type Run } from '../../harness/grading/run.ts';
import { readImage, readOciFolder } from '../../harness/inspect/index.ts';
import { archiveOf, build, inPieces, save } from './build.ts';

let run: Run;
let folder: string;
let saved: Buffer;

beforeAll(async () => {
  const docker = await connectEngine();
  run = await openRun();
  folder = await mkdtemp(join(tmpdir(), 'labdock-'));
  const id = await build(docker, run.labels, 'FROM busybox:latest\nCOPY a /d/\nCOPY a /d/\n', { a: 'same' });
  saved = await save(docker, id);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await run?.[Symbol.asyncDispose]();
});

describe('a saved image that was unpacked', () => {
  test('is read as the archive is, the link to a layer that occurs twice included', async () => {
    const unpacked = join(folder, 'unpacked');
    await pipeline(inPieces(saved), extract(unpacked));
    expect(await readOciFolder(unpacked)).toEqual(await readImage(inPieces(saved)));
  });

  test('does not lead out of its folder, by name or by link', async () => {
    const layer = Buffer.alloc(1024);
    await writeFile(join(folder, 'secret.tar'), layer);
    for (const way of ['name', 'link']) {
      const inside = join(folder, `by-${way}`);
      await pipeline(inPieces(await archiveOf(layer)), extract(inside));
      await rm(join(inside, 'layer.tar'));
      if (way === 'link') await symlink('../secret.tar', join(inside, 'layer.tar'));
      else await rename(join(inside, 'manifest.json'), 'layer.tar', '../secret.tar');
      await expect(readOciFolder(inside)).rejects.toThrow(/^Layer 1 of 1 is missing from the image/);
    }
  });

  test('is an error when there is no image in the folder', async () => {
    await mkdir(join(folder, 'empty'));
    await expect(readOciFolder(join(folder, 'empty'))).rejects.toThrow(/^This is no image/);
  });
});

async function rename(file: string, from: string, to: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
}
