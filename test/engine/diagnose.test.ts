import { afterEach, expect, test, vi } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { diagnose } from '../../harness/engine/diagnose.ts';
import { runLabels } from '../../harness/engine/labels.ts';

afterEach(() => vi.unstubAllEnvs());

test('node, engine, memory, cgroups, disk and leftovers are looked at, and what is handed in', async () => {
  const lines = await diagnose([async () => ({ name: 'handed in', ok: true, detail: 'fine' })]);
  expect(lines.map(({ name }) => name)).toEqual([
    'node',
    'engine',
    'engine version',
    'memory',
    'cgroups',
    'free disk',
    'leftovers',
    'handed in',
  ]);
  expect(lines.slice(0, 3).every(({ ok }) => ok)).toBe(true);
});

test('where no engine answers, that is the last line, with what mends it', async () => {
  vi.stubEnv('DOCKER_HOST', 'tcp://127.0.0.1:1');
  expect((await diagnose()).at(-1)).toEqual({
    name: 'engine',
    ok: false,
    detail: 'No Docker engine answers (DOCKER_HOST: nothing listens there).',
    mend: 'npm run set-up',
  });
});

test('a question that ends in an error is a line that is not ok', async () => {
  const registry = async () => {
    throw new Error('no way out');
  };
  expect((await diagnose([registry])).at(-1)).toEqual({ name: 'registry', ok: false, detail: 'no way out' });
});

test('what a dead run left is named, with the command that removes it', async () => {
  const docker = await connectEngine();
  const dead = `ffffff-1-${(Date.now() - 48 * 3_600_000).toString(36)}-abcdef`;
  const { name } = await docker.createVolume({ Labels: runLabels(dead) });
  try {
    const line = (await diagnose()).find((found) => found.name === 'leftovers');
    expect(line).toMatchObject({ ok: false, mend: 'npx lab clean' });
    expect(line?.detail).toContain(`volume ${name}`);
  } finally {
    await docker.getVolume(name).remove();
  }
});
