import { afterEach, expect, test, vi } from 'vitest';
import { connectEngine, engineVariables, openEngine } from '../../harness/engine/connect.ts';
import { engineFacts } from '../../harness/engine/facts.ts';
import { engineCandidates } from '../../harness/engine/find-engine.mjs';
import { pingServer } from './ping-server.ts';

afterEach(() => vi.unstubAllEnvs());

test('the engine of this machine answers, and tells what it is', async () => {
  const facts = await engineFacts(await connectEngine());
  expect(facts.version).toMatch(/^\d+\./);
  expect(facts.apiVersion).toMatch(/^1\.\d+$/);
  expect(facts.storageDriver).not.toBe('');
  expect(facts.cpus).toBeGreaterThan(0);
  expect(facts.memoryBytes).toBeGreaterThan(500e6);
});

test('where DOCKER_HOST names an engine that does not answer, the error says so and what to do', async () => {
  vi.stubEnv('DOCKER_HOST', 'tcp://127.0.0.1:1');
  await expect(connectEngine()).rejects.toMatchObject({
    name: 'EngineError',
    message: 'No Docker engine answers (DOCKER_HOST: nothing listens there).',
    mend: 'npm run set-up',
  });
});

test('a client is of the engine that it was opened for, whatever DOCKER_HOST says', async () => {
  vi.stubEnv('DOCKER_HOST', 'tcp://127.0.0.1:1');
  await using server = await pingServer();
  const docker = openEngine({ host: server.host, source: 'test', named: false });
  expect(String(await docker.ping())).toBe('OK');
});

test('an address survives the way through the environment', () => {
  for (const tls of [{}, { tls: { folder: '/certs', verify: true } }, { tls: { folder: '/certs', verify: false } }]) {
    const address = { host: 'tcp://engine:2376', source: 'DOCKER_HOST', named: true, ...tls };
    const machine = { env: engineVariables(address), home: '/home/kim', platform: 'linux', uid: 1000 };
    expect(engineCandidates(machine)).toEqual([address]);
  }
});
