import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { EngineError } from '../../harness/errors.ts';
import { openRun, type Run } from '../../harness/grading/run.ts';
import { type FileEntry, type ImageFacts, inspectImage, readImage } from '../../harness/inspect/index.ts';
import { archiveOf, build, inPieces, save } from './build.ts';
import { type OtherEngine, openEngine, saveAs } from './nested-engine.ts';

let run: Run;
let engine: OtherEngine;
let outer: Awaited<ReturnType<typeof connectEngine>>;

beforeAll(async () => {
  outer = await connectEngine();
  run = await openRun();
  engine = await openEngine(outer, run, 'overlay2');
});

afterAll(async () => {
  await engine?.[Symbol.asyncDispose]();
  await run?.[Symbol.asyncDispose]();
});

/** An import keeps the tar as it is, so that a layer can have whatever GNU tar writes. */
async function imported(make: string): Promise<{ facts: ImageFacts; size: number }> {
  await engine.run(`rm -rf tree && mkdir tree && cd tree && ${make} | docker import - odd`);
  const { Size } = await engine.docker.getImage('odd').inspect();
  return { facts: await inspectImage(engine.docker, 'odd'), size: Size };
}

function file({ layers }: ImageFacts, path: string): FileEntry | undefined {
  return layers[0]?.files.find((entry) => entry.path === path);
}

const HOLES =
  'for i in $(seq 0 40); do printf x | dd of=holes bs=1 seek=$((i * 1000000)) conv=notrunc status=none; done; printf after > after';

describe('a layer of GNU tar', () => {
  // No engine here takes the first kind, and none saves the others again; layouts of other tools may have them.
  test.each([
    ['the old GNU way', 'gnu'],
    ['as pax 0.0', 'posix --sparse-version=0.0'],
    ['as pax 0.1', 'posix --sparse-version=0.1'],
    ['as pax 1.0', 'posix --sparse-version=1.0'],
  ])('counts a sparse file in full, stored %s', async (_, format) => {
    await engine.run(`rm -f holes; ${HOLES}; tar -S --format=${format} -cf odd.tar holes after`);
    const layer = await engine.file('/w/odd.tar');
    expect(layer.length).toBeLessThan(1_000_000);
    const facts = await readImage(inPieces(await archiveOf(layer)));
    expect(file(facts, 'holes')).toMatchObject({ type: 'file', size: 40_000_001 });
    expect(file(facts, 'after')).toMatchObject({ size: 5 });
    expect(facts.contentBytes).toBe(40_000_006);
  });

  test('is an error in the engine\u2019s own words when the engine cannot save it', async () => {
    await engine.run(`rm -f holes; ${HOLES}; tar -S --format=posix -c holes | docker import - holes`);
    const attempt = inspectImage(engine.docker, 'holes');
    await expect(attempt).rejects.toThrow(EngineError);
    await expect(attempt).rejects.toThrow(/^The engine cannot save image holes: could not verify layer data/);
  });

  test.each(['gnu', 'posix'])('has its long names and link targets, in %s format', async (format) => {
    const folders = 'a-folder-with-quite-a-name/'.repeat(14);
    const { facts, size } = await imported(
      `mkdir -p ${folders} && echo 1 > ${folders}file && ln -s ${folders}file link && ln ${folders}file ${folders}hard && tar --format=${format} -c *`,
    );
    const [first, second] = ['file', 'hard'].map((name) => file(facts, folders + name));
    expect([first?.type, second?.type].sort()).toEqual(['file', 'hardlink']);
    expect(file(facts, 'link')).toMatchObject({ linkname: `${folders}file`, size: folders.length + 4 });
    expect(facts.contentBytes).toBe(size);
  });

  test('has the last of what it names twice, and names without their dots and slashes', async () => {
    await engine.run(
      `rm -rf twice; mkdir twice; echo gone > twice/gone; tar -cf odd.tar ./twice; rm -r twice; echo new > twice; tar -rf odd.tar ./twice`,
    );
    const { layers } = await readImage(inPieces(await archiveOf(await engine.file('/w/odd.tar'))));
    expect(layers[0]?.files).toMatchObject([{ path: 'twice', type: 'file', size: 4 }]);
    expect(layers[0]?.contentBytes).toBe(4);
  });

  test('has names that are not UTF-8, each its own', async () => {
    const { facts, size } = await imported(String.raw`touch $'\xe9' $'\xe8'; ln -s $'\xe9' link; tar -c *`);
    expect(new Set(facts.layers[0]?.files.map(({ path }) => path)).size).toBe(3);
    expect(facts.contentBytes).toBe(size);
  });

  test('has owners that octal cannot hold', async () => {
    const { facts } = await imported('touch file; tar --format=gnu --owner=:4000000000 --group=:3000000 -c file');
    expect(file(facts, 'file')).toMatchObject({ uid: 4_000_000_000, gid: 3_000_000 });
  });
});

describe('the OCI layout that Engine 26 saves', () => {
  test('reads the same as what the engine at hand saved of the image', async () => {
    const dockerfile = 'FROM busybox:latest\nRUN echo 1 > /1 && rm /bin/vi\nRUN rm -r /tmp /1\n';
    const id = await build(outer, run.labels, dockerfile);
    const saved = await save(outer, id);
    await engine.docker.loadImage(inPieces(saved));
    const again = await saveAs(engine, id);
    expect(again.includes('blobs/sha256/')).toBe(true);
    expect(await readImage(inPieces(again))).toEqual(await readImage(inPieces(saved)));
  });
});
