import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { openRun, type Run } from '../../harness/grading/run.ts';
import { type ImageFacts, inspectImage, readImage, readOciFolder } from '../../harness/inspect/index.ts';
import { inPieces } from './build.ts';
import { type OtherEngine, openEngine, saveAs } from './nested-engine.ts';

let run: Run;
let engine: OtherEngine;
let plain: ImageFacts;

const DOCKERFILE = `FROM scratch
COPY notes.txt zeros /data/
COPY notes.txt /again/
COPY notes.txt /again/
COPY notes.txt /again/
ENV X=1
`;

beforeAll(async () => {
  const outer = await connectEngine();
  run = await openRun();
  engine = await openEngine(outer, run, 'containerd');
  await engine.run(`cat > Dockerfile <<< '${DOCKERFILE}'; echo notes > notes.txt; head -c 3000000 /dev/zero > zeros`);
  plain = await readImage(inPieces(await built('type=oci,compression=uncompressed,force-compression=true')));
});

afterAll(async () => {
  await engine?.[Symbol.asyncDispose]();
  await run?.[Symbol.asyncDispose]();
});

async function built(output: string, options = ''): Promise<Buffer> {
  await engine.run(`docker buildx build -q ${options} --output ${output},dest=/w/out.tar .`);
  return engine.file('/w/out.tar');
}

describe('an OCI archive of BuildKit', () => {
  test('is read with its layers as they are', () => {
    expect(plain).toMatchObject({
      os: 'linux',
      contentBytes: 3_000_000 + 2 * 6,
      config: { Env: expect.arrayContaining(['X=1']) },
    });
    expect(plain.layers.map(({ contentBytes }) => contentBytes)).toEqual([3_000_006, 6, 0, 0]);
    // BuildKit finds nothing new in the last two, and saves their one layer once.
    expect(plain.layers[3]?.diffId).toBe(plain.layers[2]?.diffId);
    expect(plain.history.map(({ layer }) => layer)).toEqual([0, 1, 2, 3, undefined]);
  });

  test.each(['gzip', 'zstd'])('is read the same when its layers are packed with %s', async (compression) => {
    const archive = await built(`type=oci,compression=${compression},force-compression=true`);
    expect(archive.length).toBeLessThan(100_000);
    expect((await readImage(inPieces(archive))).layers).toEqual(plain.layers);
  });

  test('is read when its layers are estargz, which adds an index of its own', async () => {
    const { layers } = await readImage(inPieces(await built('type=oci,compression=estargz,force-compression=true')));
    expect(layers[0]?.files.map(({ path }) => path)).toEqual(expect.arrayContaining(['data/notes.txt', 'data/zeros']));
  });

  test('is read the same with an attestation beside the image', async () => {
    const archive = await built('type=oci', '--attest type=provenance,mode=max');
    expect(archive.includes('attestation-manifest')).toBe(true);
    expect((await readImage(inPieces(archive))).layers).toEqual(plain.layers);
  });

  test('is read the same as a folder', async () => {
    await engine.run('docker buildx build -q --output type=oci,tar=false,dest=/w/layout .');
    const folder = await mkdtemp(join(tmpdir(), 'labdock-'));
    await pipeline(await engine.folder('/w/layout'), extract(folder));
    expect(await readdir(join(folder, 'layout'))).toContain('index.json');
    expect((await readOciFolder(join(folder, 'layout'))).layers).toEqual(plain.layers);
    await rm(folder, { recursive: true });
  });

  test('is read the same as an archive for docker load', async () => {
    expect((await readImage(inPieces(await built('type=docker')))).layers).toEqual(plain.layers);
  });
});

describe('an image for several platforms', () => {
  const PLATFORMS = '--platform linux/amd64,linux/arm64,linux/arm/v7';
  let archive: Buffer;

  beforeAll(async () => {
    archive = await built('type=oci', PLATFORMS);
  });

  test('is read for the platform that is asked for', async () => {
    for (const architecture of ['amd64', 'arm64', 'arm']) {
      const facts = await readImage(inPieces(archive), { platform: { os: 'linux', architecture } });
      expect(facts).toMatchObject({ os: 'linux', architecture, contentBytes: plain.contentBytes });
    }
  });

  test('is read for the platform of this machine when none is asked for', async () => {
    const { Architecture } = await engine.docker.version().then(({ Arch }) => ({ Architecture: Arch }));
    expect((await readImage(inPieces(archive))).architecture).toBe(Architecture);
  });

  test('is an error that lists the platforms when the one asked for is not among them', async () => {
    await expect(readImage(inPieces(archive), { platform: { os: 'windows', architecture: 'amd64' } })).rejects.toThrow(
      'The image is not there for windows/amd64, only for linux/amd64, linux/arm64, linux/arm/v7.',
    );
  });

  test('is read from an engine that keeps it in containerd\u2019s store', async () => {
    await engine.run(`docker buildx build -q ${PLATFORMS} -t several:1 .`);
    const facts = await inspectImage(engine.docker, 'several:1');
    expect(facts.layers).toEqual(plain.layers);
    const other = await readImage(inPieces(await saveAs(engine, 'several:1')), {
      platform: { os: 'linux', architecture: 'arm64' },
    });
    expect(other.architecture).toBe('arm64');
  });
});

describe('an archive of several images', () => {
  test('is read for the one that is named, and an error when none is', async () => {
    await engine.run(
      'docker buildx build -q -t same:1 -t same:2 .; echo other > notes.txt; docker buildx build -q -t other:1 .',
    );
    await engine.run('docker save -o both.tar same:1 same:2 other:1');
    const archive = await engine.file('/w/both.tar');
    expect((await readImage(inPieces(archive), { ref: 'same:2' })).layers).toEqual(plain.layers);
    expect((await readImage(inPieces(archive), { ref: 'docker.io/library/other:1' })).layers).not.toEqual(plain.layers);
    await expect(readImage(inPieces(archive))).rejects.toThrow(/^The archive holds 2 images that fit/);
    await expect(readImage(inPieces(archive), { ref: 'third' })).rejects.toThrow(
      /^The archive holds no image third, only/,
    );
  });
});
