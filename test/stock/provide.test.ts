import { tmpdir } from 'node:os';
import type Docker from 'dockerode';
import { afterEach, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { EngineError } from '../../harness/errors.ts';
import { listStockImages } from '../../harness/stock/list.ts';
import { provideImages } from '../../harness/stock/provide.ts';
import { importEmpty, removeImages, runOnce, uniqueRepository } from './containers.ts';
import { type FakeImage, ImagesFolder } from './images-folder.ts';

const docker = await connectEngine();
const made: string[] = [];
afterEach(() => removeImages(docker, made.splice(0).reverse()));

function own(reference: string, Dockerfile: string, needs: string[] = []): FakeImage {
  made.push(reference);
  return { image: { references: [reference], pull: false, needs }, files: { Dockerfile } };
}

async function provide(folder: ImagesFolder, engine: Docker = docker) {
  const provided = await provideImages(engine, { catalogue: await folder.read(), logFolder: tmpdir() });
  return Object.fromEntries(provided.map(({ reference, origin }) => [reference, origin]));
}

const idOf = async (reference: string) => (await docker.getImage(reference).inspect()).Id;

test('what is missing is built, below before above, and is present the next time', async () => {
  const [below, above] = [uniqueRepository(), uniqueRepository()].map((name) => `${name}:1`) as [string, string];
  await using folder = await ImagesFolder.with({
    above: own(above, `FROM ${below}\nCMD ["cat", "/said"]\n`, [below]),
    below: own(below, 'FROM busybox\nRUN echo from below > /said\n'),
  });
  made.reverse();
  expect(await provide(folder)).toEqual({ [below]: 'built', [above]: 'built' });
  expect(await runOnce(docker, above)).toEqual({ exitCode: 0, output: 'from below\n' });
  expect(await provide(folder)).toEqual({ [below]: 'present', [above]: 'present' });
});

test('a changed recipe is built anew, with what stands on it, and nothing is left of the former images', async () => {
  const [below, above] = [uniqueRepository(), uniqueRepository()].map((name) => `${name}:1`) as [string, string];
  await using folder = await ImagesFolder.with({
    below: own(below, 'FROM busybox\nENV VERSION=1\n'),
    above: own(above, `FROM ${below}\nCMD ["sh", "-c", "echo $VERSION"]\n`, [below]),
  });
  await provide(folder);
  const former = [await idOf(below), await idOf(above)];
  await folder.write('below', { Dockerfile: 'FROM busybox\nENV VERSION=2\n' });
  const outdated = await listStockImages(docker, await folder.read());
  expect(outdated.filter(({ current }) => !current).map(({ reference }) => reference)).toEqual([below, above]);

  expect(await provide(folder)).toEqual({ [below]: 'built', [above]: 'built' });
  expect((await runOnce(docker, above)).output).toBe('2\n');
  const present = (await docker.listImages({ all: true })).map(({ Id }) => Id);
  expect(present.filter((id) => former.includes(id))).toEqual([]);
});

test('a recipe that fails leaves the former image under its name, and is an error', async () => {
  const reference = `${uniqueRepository()}:1`;
  await using folder = await ImagesFolder.with({ only: own(reference, 'FROM busybox\nENV VERSION=1\n') });
  await provide(folder);
  const former = await idOf(reference);
  await folder.write('only', { Dockerfile: 'FROM busybox\nRUN exit 3\n' });
  await expect(provide(folder)).rejects.toThrow(EngineError);
  expect(await idOf(reference)).toBe(former);
});

test('an image with several names is built once, and a lost name is given back without a build', async () => {
  const repository = uniqueRepository();
  const references = [`${repository}:one`, `${repository}:two`] as const;
  made.push(...references);
  const files = { Dockerfile: 'FROM busybox\nRUN date +%s%N > /built\n' };
  await using folder = await ImagesFolder.with({ both: { image: { references, pull: false }, files } });
  await provide(folder);
  const id = await idOf(references[0]);
  expect(await idOf(references[1])).toBe(id);
  await docker.getImage(references[0]).remove();
  expect(await provide(folder)).toEqual({ [references[0]]: 'built', [references[1]]: 'present' });
  expect(await idOf(references[0])).toBe(id);
});

test('an image of ours that someone put in its place is replaced; one that may be pulled is taken as it is', async () => {
  const [ours, theirs] = [uniqueRepository(), uniqueRepository()] as [string, string];
  await using folder = await ImagesFolder.with({
    ours: own(`${ours}:1`, 'FROM busybox\nENV OURS=1\n'),
    theirs: { image: { references: [`${theirs}:1`], pull: true }, files: { Dockerfile: 'FROM busybox\n' } },
  });
  made.push(`${theirs}:1`);
  await importEmpty(docker, theirs, '1');
  await docker.getImage(`${theirs}:1`).tag({ repo: ours, tag: '1' });
  expect(await provide(folder)).toEqual({ [`${ours}:1`]: 'built', [`${theirs}:1`]: 'present' });
  const origins = await listStockImages(docker, await folder.read());
  expect(origins.slice(0, 2).map(({ origin }) => origin)).toEqual(['ours', 'pulled']);
});
