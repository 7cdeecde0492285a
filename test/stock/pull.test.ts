import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { EngineError } from '../../harness/errors.ts';
import { listStockImages } from '../../harness/stock/list.ts';
import { type ProvideEvent, provideImages } from '../../harness/stock/provide.ts';
import { pullImage, withHubPrefix } from '../../harness/stock/pull.ts';
import { registryAnswers } from '../../harness/stock/registry-probe.ts';
import { Box, importEmpty, push, removeImages, uniqueRepository } from './containers.ts';
import { ImagesFolder } from './images-folder.ts';

const docker = await connectEngine();
const repository = uniqueRepository();
const reference = `${repository}:1`;
let registry: Box;
/** Mirrors keep what they mirror below a path of theirs. */
let prefix: string;

beforeAll(async () => {
  registry = await Box.serving(docker, 5000, { Image: 'registry:2' });
  await registry.fetch('/v2/');
  prefix = `${await registry.address()}/mirror`;
  await importEmpty(docker, `${prefix}/${repository}`, '1');
  expect(await push(docker, `${prefix}/${reference}`)).toBeUndefined();
  await removeImages(docker, [`${prefix}/${reference}`]);
});
afterAll(() => registry[Symbol.asyncDispose]());

async function provide(references: readonly [string, ...string[]], Dockerfile: string, hubPrefix = prefix) {
  await using folder = await ImagesFolder.with({ one: { image: { references, pull: true }, files: { Dockerfile } } });
  const events: ProvideEvent[] = [];
  const catalogue = await folder.read();
  const onProgress = (event: ProvideEvent) => events.push(event);
  const provided = await provideImages(docker, { catalogue, logFolder: tmpdir(), hubPrefix, onProgress });
  const [listed] = await listStockImages(docker, catalogue);
  const kinds = events.map(({ kind }) => kind);
  return { origins: provided.map(({ origin }) => origin), listed, kinds, events };
}

test('where the registry has an image it is pulled, by the prefix, and known by its own name', async () => {
  const { origins, listed, kinds } = await provide([reference], 'FROM not-used\n');
  const { RepoTags } = await docker.getImage(reference).inspect();
  await removeImages(docker, [reference, `${prefix}/${reference}`]);
  expect(origins).toEqual(['pulled']);
  expect(listed).toMatchObject({ reference, origin: 'pulled', current: true });
  expect(RepoTags).toContain(`${prefix}/${reference}`);
  expect(kinds).toEqual(['started', 'provided']);
});

test('where the registry has one of two names, the other is built', async () => {
  const other = `${repository}:not-there`;
  const { origins, events, kinds } = await provide([reference, other], 'FROM busybox\n');
  await removeImages(docker, [reference, `${prefix}/${reference}`, other]);
  expect(origins).toEqual(['pulled', 'built']);
  expect(kinds).toEqual(['started', 'provided', 'started', 'pull-failed', 'started', 'provided']);
  expect(events[3]).toMatchObject({ reference: other, why: expect.stringMatching(/manifest|not found/) });
});

test('where no registry answers that is found out once, and everything is built', async () => {
  const names = [1, 2].map(() => `${uniqueRepository()}:1`) as [string, string];
  const { origins, kinds } = await provide(names, 'FROM busybox\n', 'localhost:1');
  await removeImages(docker, names);
  expect(origins).toEqual(['built', 'built']);
  expect(kinds).toEqual(['no-registry', 'started', 'provided', 'provided']);
});

test('a pull that fails is an error, in the words of the registry', async () => {
  const pulling = pullImage(docker, `${repository}:not-there`, prefix);
  await expect(pulling).rejects.toThrow(EngineError);
  await expect(pulling).rejects.toThrow(/could not be pulled: .*(manifest|not found)/);
});

test('a registry answers, whether or not it has the image that is asked for', async () => {
  expect(await registryAnswers(docker, `${prefix}/${reference}`)).toBe(true);
  expect(await registryAnswers(docker, `${prefix}/${repository}:not-there`)).toBe(true);
});

test('a closed port is no registry, and neither is one that accepts and says nothing', async () => {
  expect(await registryAnswers(docker, 'localhost:1/any:1')).toBe(false);
  await using silent = await Box.serving(docker, 5000, {
    Image: 'busybox',
    Cmd: ['nc', '-ll', '-p', '5000', '-e', 'sleep', '60'],
  });
  const start = performance.now();
  expect(await registryAnswers(docker, `${await silent.address()}/any:1`, 500)).toBe(false);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test.each([
  [undefined, 'busybox:latest'],
  ['', 'busybox:latest'],
  ['mirror.example', 'mirror.example/busybox:latest'],
  ['mirror.example/hub/', 'mirror.example/hub/busybox:latest'],
])('the prefix %j makes %s of busybox:latest', (hubPrefix, expected) => {
  expect(withHubPrefix('busybox:latest', hubPrefix)).toBe(expected);
});
