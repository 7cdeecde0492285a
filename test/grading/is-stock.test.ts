import { afterAll, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { EngineView } from '../../harness/grading/engine-view.ts';
import { EventLog } from '../../harness/grading/event-log.ts';
import { isStock } from '../../harness/grading/is-stock.ts';
import { Box, importEmpty, push, removeImages } from '../stock/containers.ts';

const docker = await connectEngine();
const events = await EventLog.start(docker);
afterAll(() => events[Symbol.dispose]());

const idOf = async (reference: string): Promise<string> => (await docker.getImage(reference).inspect()).Id;

test('a stock image is known by its ID, and not by a name that was given to another one', async () => {
  const view = new EngineView(docker, events, new Map([['registry:2', await idOf('registry:2')]]));
  expect(await isStock(view, await idOf('registry:2'), ['registry:2'])).toBe(true);
  expect(await isStock(view, await idOf('busybox'), ['registry:2'])).toBe(false);
});

test('so is one that was pulled anew, which may be newer than the one that was there', async () => {
  await using registry = await Box.serving(docker, 5000, { Image: 'registry:2' });
  await registry.fetch('/v2/');
  const repository = `${await registry.address()}/stock`;
  try {
    await importEmpty(docker, repository, '1');
    const id = await idOf(`${repository}:1`);
    const view = new EngineView(docker, events, new Map([[`${repository}:1`, 'sha256:another']]));
    expect(await isStock(view, id, [`${repository}:1`])).toBe(false);
    expect(await push(docker, `${repository}:1`)).toBeUndefined();
    // The engine notes the digest under which the registry has it, after a push as after a pull.
    expect(await isStock(view, id, [`${repository}:1`])).toBe(true);
    expect(await isStock(view, id, ['registry:2'])).toBe(false);
  } finally {
    await removeImages(docker, [`${repository}:1`]);
  }
});
