import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { runOnce } from './containers.ts';

const docker = await connectEngine();

test.each(['latest', '2e'])('diamol/ch06-random-number:%s writes a number, another one each time', async (tag) => {
  const image = `diamol/ch06-random-number:${tag}`;
  const { Cmd } = (await docker.getImage(image).inspect()).Config;
  const shell = (command: string) => runOnce(docker, image, ['sh', '-c', command]);
  expect(await shell('ls /random/number.txt || pwd')).toMatchObject({ output: expect.stringContaining('/random\n') });
  const draw = (Cmd ?? []).at(-1);
  const { output } = await shell(`for n in 1 2 3 4; do ${draw}; cat /random/number.txt; done`);
  expect(output).toMatch(/^(\d+\n){4}$/);
  expect(new Set(output.trim().split('\n')).size).toBeGreaterThan(1);
});
