import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { healthAfter } from '../../harness/grading/health-after.ts';
import { Box } from './containers.ts';

const docker = await connectEngine();
const sickly = (options: object = {}) => Box.serving(docker, 80, { Image: 'labdock/sickly', ...options });
const post = { method: 'POST' };
const SECOND = 1e9;

test('it is well until it is told to be sick, and its front page never tells', async () => {
  await using ward = await sickly();
  expect((await ward.fetch('/health')).status).toBe(200);
  expect((await ward.fetch('/sick')).status).toBe(405);
  expect((await ward.fetch('/health')).status).toBe(200);
  await ward.fetch('/sick', post);
  expect((await ward.fetch('/health')).status).toBe(503);
  const front = await ward.fetch('/');
  expect([front.status, await front.text()]).toEqual([200, 'Welcome to the ward. We have 10 beds.\n']);
  await ward.fetch('/well', post);
  expect((await ward.fetch('/health')).status).toBe(200);
});

test('it starts with any setting', async () => {
  await using ward = await sickly({ Env: ['BEDS=many'] });
  expect(await (await ward.fetch('/')).text()).toContain('We have many beds.');
});

test('it ends by itself with the exit code that it is told', async () => {
  await using ward = await sickly();
  await ward.fetch('/die?code=41', post);
  const { exitCode, output } = await ward.output();
  expect(exitCode).toBe(41);
  expect(output).toContain('sickly: open, with 10 beds');
});

test('it stops in good order when it is told to', async () => {
  await using ward = await sickly();
  await ward.fetch('/health');
  await ward.container.stop({ t: 20 });
  const { exitCode, output } = await ward.output();
  expect(exitCode).toBe(0);
  expect(output).toContain('sickly: closed in good order');
});

test('its health is what a health check in the container finds, and what that said is kept', async () => {
  const Healthcheck = {
    Test: ['CMD-SHELL', 'wget -q -O- http://localhost/health || { echo "not well"; exit 1; }'],
    Interval: SECOND,
    Timeout: 10 * SECOND,
    Retries: 2,
  };
  await using ward = await sickly({ Healthcheck });
  expect(await healthAfter(ward.container, ['healthy'], 60_000)).toMatchObject({
    status: 'healthy',
    running: true,
    lastLook: { code: 0, output: 'well' },
  });
  await ward.fetch('/sick', post);
  const sick = await healthAfter(ward.container, ['unhealthy'], 60_000);
  expect(sick.status).toBe('unhealthy');
  expect(sick.lastLook.code).toBe(1);
  expect(sick.lastLook.output).toContain('not well');
});

test('a container without a health check has no health, and one that ended ends the wait', async () => {
  await using ward = await sickly();
  expect((await healthAfter(ward.container, [], 0)).status).toBe('none');
  await ward.fetch('/die?code=7', post);
  expect(await healthAfter(ward.container, ['healthy'], 60_000)).toMatchObject({ running: false, exitCode: 7 });
});
