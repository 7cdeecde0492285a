import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { newRunId, runLabels } from '../../harness/engine/labels.ts';
import { leftovers, sweepRun } from '../../harness/engine/sweep.ts';
import { makeThings, removeThings, stillThere } from './made-things.ts';

const docker = await connectEngine();

test('a sweep removes everything of its run, and nothing of another run or of somebody else', async () => {
  const run = newRunId();
  const otherRun = newRunId();
  const swept = await makeThings(docker, runLabels(run));
  const others = await makeThings(docker, runLabels(otherRun));
  const bystander = await makeThings(docker, {});
  try {
    const removed = await sweepRun(docker, run);
    expect(removed.map(({ kind }) => kind)).toEqual(['container', 'network', 'volume', 'image']);
    expect(await stillThere(docker, swept)).toEqual([]);
    expect(await stillThere(docker, others)).toEqual(['container', 'network', 'volume', 'anonymous', 'image']);
    expect(await stillThere(docker, bystander)).toEqual(['container', 'network', 'volume', 'anonymous', 'image']);
    expect(await sweepRun(docker, run)).toEqual([]);
  } finally {
    await sweepRun(docker, otherRun);
    await removeThings(docker, bystander);
  }
}, 60_000);

test('an image goes with all its names, and so does one that stands on it', async () => {
  const run = newRunId();
  const { container, image } = await makeThings(docker, runLabels(run));
  await docker.getImage(image).tag({ repo: `labdock-test-second-${run}`, tag: 'latest' });
  await docker.getContainer(container).commit({ repo: `labdock-test-child-${run}`, tag: 'latest' });
  const removed = await sweepRun(docker, run);
  expect(removed.filter(({ kind }) => kind === 'image')).toHaveLength(2);
  expect(await docker.listImages({ filters: { label: [`labdock.run=${run}`] } })).toEqual([]);
}, 60_000);

test('an image that has taken the label off by an empty value is no leftover', async () => {
  const made = await makeThings(docker, { 'labdock.run': '' });
  try {
    expect((await leftovers(docker)).map(({ id }) => id)).not.toContain(made.image);
    await expect(sweepRun(docker, '')).rejects.toThrow('without an id');
  } finally {
    await removeThings(docker, made);
  }
}, 60_000);

test('what a dead run left is found, what a living one made is not', async () => {
  const living = newRunId();
  const dead = `ffffff-1-${(Date.now() - 48 * 3_600_000).toString(36)}-${living.slice(-6)}`;
  const volumes = await Promise.all([dead, living].map((run) => docker.createVolume({ Labels: runLabels(run) })));
  try {
    const runs = (await leftovers(docker)).map(({ run }) => run);
    expect(runs).toContain(dead);
    expect(runs).not.toContain(living);
  } finally {
    await Promise.all(volumes.map(({ name }) => docker.getVolume(name).remove()));
  }
}, 60_000);
