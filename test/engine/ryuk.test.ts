import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { ryukAvailable, useRyukWhereAvailable } from '../../harness/engine/ryuk.ts';

const docker = await connectEngine();

test('Ryuk is used only where its image is there already', async () => {
  const there: NodeJS.ProcessEnv = { RYUK_CONTAINER_IMAGE: 'busybox:latest' };
  const absent: NodeJS.ProcessEnv = { TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX: 'registry.invalid/none' };
  expect(await ryukAvailable(docker, there)).toBe(true);
  expect(await ryukAvailable(docker, absent)).toBe(false);
  await useRyukWhereAvailable(docker, there);
  await useRyukWhereAvailable(docker, absent);
  expect(there.TESTCONTAINERS_RYUK_DISABLED).toBeUndefined();
  expect(absent.TESTCONTAINERS_RYUK_DISABLED).toBe('true');
});
