import { buffer } from 'node:stream/consumers';
import type Docker from 'dockerode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { openRun, type Run } from '../../harness/grading/run.ts';
import {
  diveEfficiency,
  type FileEntry,
  finalFiles,
  type ImageFacts,
  inspectImage,
  largestFiles,
  ownedLayers,
  reclaimable,
} from '../../harness/inspect/index.ts';
import { LayerScan } from '../../harness/inspect/layer-scan.ts';
import { build } from './build.ts';

let docker: Docker;
let run: Run;
let id: string;
let facts: ImageFacts;
let base: ImageFacts;

const zeros = (bytes: number, path: string) => `head -c ${bytes} /dev/zero > ${path}`;

/** Layers from 1 on; busybox is layer 0. */
const WASTEFUL = `
FROM busybox:latest
RUN mkdir -p /w/cache/deep /w/kept && ${zeros(1000, '/w/twice')} && ${zeros(200, '/w/cache/deep/list')} && ${zeros(30, '/w/cache/index')}
RUN ${zeros(4000, '/w/twice')} && ${zeros(50, '/w/kept/a')} && ln /w/kept/a /w/kept/b && ln -s /w/kept/a /w/link
RUN rm -r /w/cache && rm /w/kept/a
RUN chmod 600 /w/twice && rm -r /w/kept && mkdir /w/kept && ${zeros(7, '/w/kept/new')}
RUN rm /w/link && mkdir /w/link && echo in > /w/link/in
ENV LAST=1
`;

beforeAll(async () => {
  docker = await connectEngine();
  run = await openRun();
  id = await build(docker, run.labels, WASTEFUL);
  [facts, base] = await Promise.all([inspectImage(docker, id), inspectImage(docker, 'busybox:latest')]);
});

afterAll(() => run?.[Symbol.asyncDispose]());

describe('the final files', () => {
  test.each([
    ['a wasteful image', () => id],
    ['Debian', () => 'debian:trixie-slim'],
  ])('of %s are those that a container has', async (_, reference) => {
    const image = await inspectImage(docker, reference());
    const seen = await exported(reference());
    const ours = [...finalFiles(image).values()].map(({ entry }) => entry);
    expect(comparable(ours)).toEqual(comparable(seen));
  });

  test('name the layer that each is from, and the other name of a hard link', async () => {
    const linked = await build(docker, run.labels, 'FROM busybox:latest\nRUN echo 1 > /one && ln /one /two\n');
    const files = finalFiles(await inspectImage(docker, linked));
    const { one, two } = Object.fromEntries(['one', 'two'].map((name) => [name, files.get(name)]));
    expect([one?.entry.size, two?.entry.size]).toEqual([2, 2]);
    expect([one?.hardlinkTo, two?.hardlinkTo].toSorted()).toEqual([expect.stringMatching(/^(one|two)$/), undefined]);
    expect(finalFiles(facts).get('w/twice')).toMatchObject({ layerIndex: 4, entry: { mode: 0o600, size: 4000 } });
    expect(files.get('bin/busybox')?.layerIndex).toBe(0);
  });

  test('are listed largest first, each once', () => {
    const [first, second, third] = largestFiles(facts, 3);
    expect(first).toMatchObject({ path: 'bin/busybox', layerIndex: 0 });
    expect(second).toEqual({ path: 'w/twice', bytes: 4000, layerIndex: 4 });
    expect(third?.bytes).toBeLessThan(4000);
  });
});

describe('reclaimable bytes', () => {
  test('are what was overwritten, deleted and shadowed, without the copy that is left', () => {
    const { files, bytes } = reclaimable(facts);
    const told = files.map(
      ({ path, bytes: size, layerIndex, hiddenBy }) => `${path} ${size} ${layerIndex}>${hiddenBy}`,
    );
    expect(told).toEqual([
      'w/twice 4000 2>4',
      'w/twice 1000 1>2',
      'w/cache/deep/list 200 1>3',
      'w/kept/a 50 2>4',
      'w/cache/index 30 1>3',
      'w/link 9 2>5',
    ]);
    expect(bytes).toBe(5289);
  });

  test('are what all layers have more than the final files', () => {
    const left = [...finalFiles(facts).values()].filter(({ hardlinkTo }) => hardlinkTo === undefined);
    const leftBytes = left.reduce((sum, { entry }) => sum + entry.size, 0);
    expect(reclaimable(facts).bytes).toBe(facts.contentBytes - leftBytes);
  });

  test('are attributed to the step that made them', () => {
    const steps = reclaimable(facts).steps.map(({ layerIndex, bytes, files, createdBy }) => ({
      layerIndex,
      bytes,
      files,
      makesFolder: createdBy?.includes('mkdir -p /w/cache'),
    }));
    expect(steps).toEqual([
      { layerIndex: 1, bytes: 1230, files: 3, makesFolder: true },
      { layerIndex: 2, bytes: 4059, files: 3, makesFolder: false },
    ]);
  });

  test('are none where no layer hides anything', () => {
    expect(reclaimable(base)).toEqual({ bytes: 0, files: [], steps: [] });
  });
});

describe('what an image owns', () => {
  test('is what it has over its base', () => {
    expect(ownedLayers(facts, base)).toEqual({ bytes: facts.contentBytes - base.contentBytes, layers: 5 });
    expect(ownedLayers(base, base)).toEqual({ bytes: 0, layers: 0 });
  });

  test('is not known over an image that is not its base', () => {
    expect(ownedLayers(base, facts)).toBeUndefined();
  });
});

describe('the efficiency of dive', () => {
  /** The image in dive\u2019s own tests, for which it gives 0.9844, 32025 of 66237 bytes: with our busybox below, but for that. */
  const DIVES_OWN = `
FROM busybox:latest
ADD README.md /somefile.txt
RUN mkdir -p /root/example/really/nested
RUN cp /somefile.txt /root/example/somefile1.txt
RUN chmod 444 /root/example/somefile1.txt
RUN cp /somefile.txt /root/example/somefile2.txt
RUN cp /somefile.txt /root/example/somefile3.txt
RUN mv /root/example/somefile3.txt /root/saved.txt
RUN cp /root/saved.txt /root/.saved.txt
RUN rm -rf /root/example/
ADD scripts.txt /root/.data/
RUN cp /root/saved.txt /tmp/saved.again1.txt
RUN cp /root/saved.txt /root/.data/saved.again2.txt
RUN chmod +x /root/saved.txt
`;

  test('is that of dive for the image in its tests', async () => {
    const image = await build(docker, run.labels, DIVES_OWN, {
      'README.md': Buffer.alloc(6405),
      'scripts.txt': Buffer.alloc(2187),
    });
    const { efficiency, wastedBytes, userBytes } = diveEfficiency(await inspectImage(docker, image));
    expect({ wastedBytes, userBytes }).toEqual({ wastedBytes: 32_025, userBytes: 66_237 });
    // A deleted folder counts again what it had, 2 files here; 3 paths have a copy more than the least that dive sees.
    expect(efficiency).toBeCloseTo(1 - (3 * 6405) / (baseFiles() + 66_237 + 2 * 6405), 12);
  });

  test('is 1 for an image of one layer', () => {
    expect(diveEfficiency(base)).toMatchObject({ efficiency: 1, wastedBytes: 0, userBytes: 0 });
  });

  function baseFiles(): number {
    return base.layers
      .flatMap(({ files }) => files)
      .reduce((sum, { type, size }) => sum + (type === 'file' ? size : 0), 0);
  }
});

/** Files of a container that was never started, without what the engine puts into every one. */
async function exported(reference: string): Promise<FileEntry[]> {
  const container = await docker.createContainer({ Image: reference, Cmd: ['true'], Labels: run.labels });
  const scan = new LayerScan();
  scan.push(await buffer(await container.export()));
  await container.remove({ v: true });
  return [...scan.finish().facts.files];
}

const OF_THE_ENGINE = /^(?:\.dockerenv|(?:dev|proc|sys)(?:\/.*)?|etc(?:\/(?:hosts|hostname|resolv\.conf|mtab))?)$/;

function comparable(files: readonly FileEntry[]): string[] {
  const shown = files.filter(({ path }) => !OF_THE_ENGINE.test(path));
  return shown.map((file) => [file.path, typeOf(file), file.mode, file.uid, file.gid].join(' ')).toSorted();
}

/** Which of two names is the link is each tar\u2019s own choice. */
function typeOf({ type, size }: FileEntry): string {
  return type === 'hardlink' || type === 'file' ? 'file' : `${type} ${size}`;
}
