import { appendFile, rm, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { removeNodeModules, smallProject } from './project.ts';

const docker = await connectEngine();

describe('where nothing is missing', () => {
  test('set-up says nothing, starts nothing and is quick', async () => {
    await using project = await smallProject();
    await project.setUp(await busybox());
    const again = [await project.setUp(await busybox()), await project.setUp(await busybox())];
    expect(again).toMatchObject([
      { exitCode: 0, output: '' },
      { exitCode: 0, output: '' },
    ]);
    // A fifth of a second on an idle machine; tests run beside others.
    expect(Math.min(...again.map(({ ms }) => ms))).toBeLessThan(2_000);
    expect(await project.read('.labdock/provided')).toBe('called\n');
  });

  test('a lockfile that is newer but says the same installs nothing', async () => {
    await using project = await smallProject();
    await project.setUp();
    const tomorrow = new Date(Date.now() + 86_400_000);
    await utimes(project.file('package-lock.json'), tomorrow, tomorrow);
    expect((await project.setUp()).output).toBe('');
  });
});

describe('npm packages', () => {
  test('are installed where there are none', async () => {
    await using project = await smallProject();
    await removeNodeModules(project);
    const { exitCode, output } = await project.setUp();
    expect(output).toMatch(/^set-up: installing the packages of package-lock.json \(npm ci\) … \d+\.\d s\n$/);
    expect(exitCode).toBe(0);
    expect(await project.exists('node_modules/.bin/node')).toBe(true);
    expect((await project.setUp()).output).toBe('');
  }, 60_000);

  test('are installed anew where the lockfile names others, or the Node of the project is gone', async () => {
    await using project = await smallProject();
    await project.setUp();
    const lock = JSON.parse(await project.read('package-lock.json'));
    lock.packages.vendored.version = '24.0.1';
    await writeFile(project.file('package-lock.json'), JSON.stringify(lock));
    await writeFile(project.file('vendored/package.json'), JSON.stringify(lock.packages.vendored));
    expect((await project.setUp()).output).toContain('npm ci');
    await rm(project.file('node_modules/.bin/node'));
    expect((await project.setUp()).output).toContain('npm ci');
  }, 60_000);

  test('that cannot be installed end with what npm said, the command, and exit code 3', async () => {
    await using project = await smallProject();
    await removeNodeModules(project);
    await writeFile(project.file('package.json'), '{"name":"small","dependencies":{"other":"1.0.0"}}');
    const { exitCode, output } = await project.setUp();
    expect(exitCode).toBe(3);
    expect(output).toContain('npm error');
    expect(output.trimEnd()).toMatch(/npm ci failed as above; to see it again: npm ci$/);
  }, 60_000);
});

describe('images', () => {
  test('are provided again when a recipe changes, or the engine has another image of that name', async () => {
    await using project = await smallProject();
    await project.setUp(await busybox());
    await appendFile(project.file('labs/_images/tiny/Dockerfile'), 'CMD ["x"]\n');
    await project.setUp({ IMAGES: '{"busybox:latest":"sha256:0"}' });
    await project.setUp(await busybox());
    await project.setUp(await busybox());
    expect(await project.read('.labdock/provided')).toBe('called\n'.repeat(3));
  });

  test('that cannot be had end set-up with exit code 3', async () => {
    await using project = await smallProject();
    const { exitCode, output } = await project.setUp({ IMAGES_CANNOT_BE_HAD: '1' });
    expect(exitCode).toBe(3);
    expect(output).toMatch(
      /^set-up: the images .* are not all there \(reasons above\); to try again: npm run set-up\n$/,
    );
  });
});

describe('an engine that somebody chose and that does not answer', () => {
  test('by DOCKER_HOST: set-up says so, and does not look for another', async () => {
    await using project = await smallProject();
    const { exitCode, output } = await project.setUp({ DOCKER_HOST: 'tcp://127.0.0.1:1' });
    expect(exitCode).toBe(3);
    expect(output).toBe(
      'set-up: DOCKER_HOST names an engine at tcp://127.0.0.1:1, but none answers there (nothing listens there): start it, or: unset DOCKER_HOST\n',
    );
  });

  test('by DOCKER_CONTEXT: the same', async () => {
    await using project = await smallProject();
    const { exitCode, output } = await project.setUp({ DOCKER_CONTEXT: 'lost' });
    expect(exitCode).toBe(3);
    expect(output).toBe(
      'set-up: the docker context lost is chosen, but no engine answers there (there is no such context): start it, or: unset DOCKER_CONTEXT\n',
    );
  });
});

/** The environment in which the small project's only image is one that the engine has. */
async function busybox() {
  const { Id } = await docker.getImage('busybox:latest').inspect();
  return { IMAGES: JSON.stringify({ 'busybox:latest': Id }) };
}
