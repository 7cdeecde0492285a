import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { EngineError } from '../../harness/errors.ts';
import { buildImage, stepsMade } from '../../harness/stock/build.ts';
import { ImagesFolder } from './images-folder.ts';

const docker = await connectEngine();
let logs: string;
beforeAll(async () => {
  logs = await mkdtemp(join(tmpdir(), 'labdock-logs-'));
});
afterAll(() => rm(logs, { recursive: true }));

async function build(files: Record<string, string>): Promise<string> {
  await using folder = await ImagesFolder.with({
    tried: { image: { references: ['test/tried:1'], pull: true }, files },
  });
  const [image] = await folder.read();
  if (!image) throw new Error('no image');
  return await buildImage(docker, image, logs);
}

test('a build that fails is an error of ours, with the end of its output; all of it is in the log', async () => {
  const failing = build({ Dockerfile: 'FROM busybox\nRUN seq 1 40\nRUN echo the last words; exit 7\n' });
  const error = await failing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EngineError);
  const { message, mend } = error as EngineError;
  expect(message).toContain('the stock image test/tried:1 could not be built');
  expect(message).toContain('returned a non-zero code: 7');
  expect(message).toContain('the last words');
  expect(message).not.toContain('\n1\n');
  expect(mend).toContain(join(logs, 'build-tried.log'));
  expect(await readFile(join(logs, 'build-tried.log'), 'utf8')).toContain('\n1\n2\n3\n');
});

test.each([
  ['has a typing slip', { Dockerfile: 'FORM busybox\n' }, /unknown instruction: FORM/i],
  ['is not there', { Containerfile: 'FROM busybox\n' }, /Dockerfile/],
  ['copies what is not there', { Dockerfile: 'FROM busybox\nCOPY nothing /\n' }, /nothing/],
])('a Dockerfile that %s is said in the words of the engine', async (_what, files, words) => {
  await expect(build(files)).rejects.toThrow(EngineError);
  await expect(build(files)).rejects.toThrow(words);
});

test('the image says that it is a stand-in, and of which recipe', async () => {
  const id = await build({ Dockerfile: 'FROM busybox\nENV BUILT=1\n' });
  const { Config } = await docker.getImage(id).inspect();
  await docker.getImage(id).remove();
  expect(Config.Labels).toMatchObject({
    'labdock.stock': 'true',
    'labdock.stand-in': 'true',
    'labdock.recipe': expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('nothing is left of a build that fails', async () => {
  const before = await imageIds();
  await expect(build({ Dockerfile: 'FROM busybox\nRUN echo a step made\nRUN exit 1\n' })).rejects.toThrow(EngineError);
  const histories = await Promise.all((await imageIds()).filter((one) => !before.includes(one)).map(history));
  expect(histories.filter((text) => text.includes('a step made'))).toEqual([]);
});

test('nothing but the image is left of a build in stages', async () => {
  const before = await imageIds();
  const stages = `FROM busybox AS one\nRUN date > /one\nFROM busybox AS two\nCOPY --from=one /one /two\nFROM busybox\nCOPY --from=two /two /\n`;
  const id = await build({ Dockerfile: stages });
  await docker.getImage(id).remove();
  // Other tests build at the same time: only what came of this Dockerfile is looked for.
  const histories = await Promise.all((await imageIds()).filter((one) => !before.includes(one)).map(history));
  expect(histories.filter((text) => text.includes('date > /one') || text.includes('in /two'))).toEqual([]);
});

test('steps found in the cache, and the images that stages start from, are not taken for steps made', () => {
  const output = `Step 1/4 : FROM busybox AS one
 ---> aaaaaaaaaaaa
Step 2/4 : ENV A=1
 ---> Using cache
 ---> bbbbbbbbbbbb
Step 3/4 : RUN echo ' ---> cccccccccccc'
 ---> Running in 111111111111
 ---> cccccccccccc
Removing intermediate container 111111111111
 ---> dddddddddddd
Successfully built dddddddddddd
`;
  expect(stepsMade(output)).toEqual(['dddddddddddd']);
});

async function imageIds(): Promise<string[]> {
  return (await docker.listImages({ all: true })).map(({ Id }) => Id);
}

async function history(id: string): Promise<string> {
  const steps: { CreatedBy: string }[] = await docker
    .getImage(id)
    .history()
    .catch(() => []);
  return steps.map(({ CreatedBy }) => CreatedBy).join('\n');
}
