import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { engineCandidates, findEngine, whyNoAnswer } from '../../harness/engine/find-engine.mjs';
import { pingServer, temporaryFolder } from './ping-server.ts';

const machine = (home: string, env: Record<string, string> = {}) => ({ env, home, platform: 'linux', uid: 1000 });
const at = (host: string) => ({ host, source: 'test', named: false });

describe('where an engine is looked for', () => {
  test('without any choice the usual sockets are tried: the system, the user, then Podman', () => {
    const hosts = engineCandidates(machine('/home/kim', { XDG_RUNTIME_DIR: '/run/user/7' })).map(({ host }) => host);
    expect(hosts.slice(0, 5)).toEqual([
      'unix:///var/run/docker.sock',
      'unix:///run/user/7/docker.sock',
      'unix:///home/kim/.docker/run/docker.sock',
      'unix:///run/podman/podman.sock',
      'unix:///run/user/7/podman/podman.sock',
    ]);
  });

  test('DOCKER_HOST is the only candidate, even before a chosen context', async () => {
    await using home = await homeWithContext('lab', 'unix:///nowhere.sock');
    const candidates = engineCandidates(
      machine(home.folder, { DOCKER_HOST: 'tcp://10.0.0.1:2375', DOCKER_CONTEXT: 'lab' }),
    );
    expect(candidates).toEqual([{ host: 'tcp://10.0.0.1:2375', source: 'DOCKER_HOST', named: true }]);
  });

  test('the current docker context comes before the usual sockets', async () => {
    await using home = await homeWithContext('lab', '');
    await using server = await pingServer({ socket: path.join(home.folder, 'engine.sock') });
    await writeContext(home.folder, 'lab', server.host);
    const { engine } = await findEngine(machine(home.folder));
    expect(engine).toEqual({ host: server.host, source: 'the docker context lab', named: false, context: 'lab' });
  });

  test('DOCKER_CONTEXT names a context that nothing may stand in for', async () => {
    await using home = await homeWithContext('lab', 'unix:///nowhere.sock');
    const { engine, tried } = await findEngine(machine(home.folder, { DOCKER_CONTEXT: 'lab' }));
    expect(engine).toBeUndefined();
    expect(tried.map(({ code }) => code)).toEqual(['ENOENT']);
  });

  test('a context that nobody made is told as such', async () => {
    await using home = await temporaryFolder();
    const { tried } = await findEngine(machine(home.folder, { DOCKER_CONTEXT: 'lost' }));
    expect(tried[0]?.reason).toBe('there is no such context');
  });

  test('the context called default is no choice', async () => {
    await using home = await homeWithContext('default', 'unix:///nowhere.sock');
    expect(engineCandidates(machine(home.folder))[0]?.host).toBe('unix:///var/run/docker.sock');
  });

  test('on Windows it is the named pipe', () => {
    const candidates = engineCandidates({ ...machine('/home/kim'), platform: 'win32' });
    expect(candidates[0]?.host).toBe('npipe:////./pipe/docker_engine');
  });
});

describe('whether an engine answers', () => {
  test('a socket that answers the ping is one', async () => {
    await using home = await temporaryFolder();
    await using server = await pingServer({ socket: path.join(home.folder, 'a.sock') });
    expect(await whyNoAnswer(at(server.host))).toBeUndefined();
  });

  test('a TCP port that answers the ping is one, with and without a scheme', async () => {
    await using server = await pingServer();
    expect(await whyNoAnswer(at(server.host))).toBeUndefined();
    expect(await whyNoAnswer(at(server.host.replace('tcp://', '')))).toBeUndefined();
  });

  test('a socket that a killed engine left is not one', async () => {
    await using home = await temporaryFolder();
    const socket = path.join(home.folder, 'stale.sock');
    const killed = `require('net').createServer().listen('${socket}', () => process.kill(process.pid, 'SIGKILL'))`;
    expect(spawnSync(process.execPath, ['-e', killed]).signal).toBe('SIGKILL');
    expect(await whyNoAnswer(at(`unix://${socket}`))).toEqual({
      code: 'ECONNREFUSED',
      reason: 'nothing listens there',
    });
  });

  test('a server that accepts and stays silent is given up after two seconds', async () => {
    await using home = await temporaryFolder();
    await using server = await pingServer({ socket: path.join(home.folder, 'silent.sock'), answer: () => {} });
    const start = performance.now();
    expect(await whyNoAnswer(at(server.host))).toMatchObject({ code: 'ETIMEDOUT' });
    expect(performance.now() - start).toBeGreaterThan(1_900);
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  test('a server that answers with an error is not one', async () => {
    await using server = await pingServer({ answer: (_request, response) => response.writeHead(400).end('no') });
    expect(await whyNoAnswer(at(server.host))).toEqual({ code: 'EHTTP', reason: 'it answers with HTTP status 400' });
  });

  test('what is no address is told as such', async () => {
    expect(await whyNoAnswer(at('fd://'))).toMatchObject({ reason: 'this is not an address' });
  });

  test('what only ssh can reach is taken as it is', async () => {
    expect(await whyNoAnswer(at('ssh://kim@example.com'))).toBeUndefined();
  });
});

describe.runIf(spawnSync('openssl', ['version']).status === 0)('an engine behind TLS', () => {
  test('answers with its certificates, and not without', async () => {
    await using home = await temporaryFolder();
    const tls = await selfSigned(home.folder);
    await using server = await pingServer({ tls });
    const candidate = (env: Record<string, string>) =>
      engineCandidates(machine(home.folder, { DOCKER_HOST: server.host, DOCKER_CERT_PATH: home.folder, ...env }))[0];
    const silence = async (env: Record<string, string>) => {
      const address = candidate(env);
      return address && (await whyNoAnswer(address));
    };
    expect(await silence({ DOCKER_TLS_VERIFY: '1' })).toBeUndefined();
    expect(await silence({ DOCKER_TLS: '1' })).toBeUndefined();
    expect(await silence({})).toMatchObject({ code: expect.stringMatching(/ECONNRESET|HPE/) });
    expect(await silence({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/nowhere' })).toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
  });
});

async function homeWithContext(name: string, host: string) {
  const home = await temporaryFolder();
  await writeContext(home.folder, name, host);
  return home;
}

/** As the docker command keeps it. */
async function writeContext(home: string, name: string, host: string) {
  const id = createHash('sha256').update(name).digest('hex');
  const meta = path.join(home, '.docker/contexts/meta', id);
  await mkdir(meta, { recursive: true });
  await writeFile(path.join(home, '.docker/config.json'), JSON.stringify({ currentContext: name }));
  await writeFile(path.join(meta, 'meta.json'), JSON.stringify({ Name: name, Endpoints: { docker: { Host: host } } }));
}

async function selfSigned(folder: string) {
  const file = (name: string) => path.join(folder, name);
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1', '-nodes'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-keyout', file('server-key.pem')];
  execFileSync('openssl', ['req', '-x509', ...key, '-out', file('ca.pem'), ...subject], { stdio: 'pipe' });
  return { key: await readFile(file('server-key.pem')), cert: await readFile(file('ca.pem')) };
}
