import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { EngineError } from '../../harness/errors.ts';
import { debootstrapImage } from '../../harness/stock/debian-base.ts';
import { ImagesFolder } from './images-folder.ts';

const docker = await connectEngine();
let logs: string;
beforeAll(async () => {
  logs = await mkdtemp(join(tmpdir(), 'labdock-logs-'));
});
afterAll(() => rm(logs, { recursive: true }));

/** With a script of its own in the place of the one that takes half a minute. */
async function make(script: string): Promise<string> {
  await using folder = await ImagesFolder.with({
    small: {
      image: { references: ['test/small:1'], pull: true, debootstrap: { suite: 'trixie' } },
      files: { 'rootfs.sh': `set -eu\n${script}\n`, 'rootfs/etc/laid-over': 'yes\n' },
    },
  });
  const [image] = await folder.read();
  if (!image) throw new Error('no image');
  return await debootstrapImage(docker, image, logs);
}

const imageIds = async () => (await docker.listImages({ all: true })).map(({ Id }) => Id);

test('what the script writes becomes the image, with the labels of a stand-in', async () => {
  const id = await make('echo "$1 $2" >&2; tar -C "$(dirname "$0")/rootfs" -c .');
  const { Config, Size } = await docker.getImage(id).inspect();
  await docker.getImage(id).remove();
  expect(Config.Cmd).toEqual(['bash']);
  expect(Config.Labels).toMatchObject({ 'labdock.stock': 'true', 'labdock.stand-in': 'true' });
  expect(Size).toBe('yes\n'.length);
});

test.each([
  ['before it wrote anything', 'echo "cannot reach $2" >&2; exit 9', 'cannot reach http'],
  ['half way', 'tar -C "$(dirname "$0")/rootfs" -c .; echo "disk full" >&2; exit 9', 'disk full'],
])(
  'a script that fails %s is an error, with the end of what it said, and leaves no image',
  async (_when, script, words) => {
    const before = await imageIds();
    const error = await make(script).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).message).toContain('the stock image test/small:1 could not be made: ');
    expect((error as EngineError).message).toContain(words);
    expect(await readFile(join(logs, 'build-small.log'), 'utf8')).toContain(words);
    const sizes = await Promise.all(
      (await imageIds())
        .filter((id) => !before.includes(id))
        .map(async (id) => (await docker.getImage(id).inspect()).Size),
    );
    expect(sizes).not.toContain('yes\n'.length);
  },
);
