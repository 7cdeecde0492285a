import type Docker from 'dockerode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { newRunId, runLabels } from '../../harness/engine/labels.ts';
import { sweepRun } from '../../harness/engine/sweep.ts';
import { openRun, type Run } from '../../harness/grading/run.ts';
import { Sandbox } from '../../harness/sandbox/sandbox.ts';

let docker: Docker;
let run: Run;
let one: Sandbox;
let other: Sandbox;

beforeAll(async () => {
  docker = await connectEngine();
  run = await openRun();
  const open = (): Promise<Sandbox> => Sandbox.open(docker, { labels: run.labels, network: run.network });
  [one, other] = await Promise.all([open(), open()]);
});

afterAll(async () => {
  await one?.[Symbol.asyncDispose]();
  await other?.[Symbol.asyncDispose]();
  await run?.[Symbol.asyncDispose]();
});

const WEB = ['docker', 'run', '-d', '-p', '8088:80', '--name', 'web', 'diamol/ch02-hello-diamol-web'];

describe('a sandbox', () => {
  test('is unprivileged and has limits', async () => {
    const [{ Id } = { Id: '' }] = await docker.listContainers({ filters: { label: [`labdock.run=${run.id}`] } });
    const { HostConfig } = await docker.getContainer(Id).inspect();
    expect(HostConfig.Privileged).toBe(false);
    expect(HostConfig.CapAdd?.map((name: string) => name.replace('CAP_', '')).sort()).toEqual([
      'NET_ADMIN',
      'SYS_ADMIN',
      'SYS_PTRACE',
    ]);
    expect(HostConfig).toMatchObject({ Memory: 3 * 1024 ** 3, PidsLimit: 600 });
    expect(HostConfig.PortBindings ?? {}).toEqual({});
  });

  test('has the stock images at hand', async () => {
    const tags = (await one.docker.listImages()).flatMap(({ RepoTags }) => RepoTags ?? []);
    expect(tags).toEqual(
      expect.arrayContaining(['diamol/golang:latest', 'diamol/base:2e', 'labdock/guestbook:latest']),
    );
  });

  test('takes the same names and ports as another beside it, and localhost is its own', async () => {
    const started = await Promise.all([one.run(WEB), other.run(WEB)]);
    expect(started.map(({ exitCode, stderr }) => `${exitCode} ${stderr}`)).toEqual(['0 ', '0 ']);
    await one.run(['docker', 'exec', 'web', 'sh', '-c', 'echo mine > /usr/local/apache2/htdocs/index.html']);
    expect((await one.http(8088))?.body).toBe('mine\n');
    expect((await other.http(8088))?.body).not.toBe('mine\n');
  });

  test('cannot reach what another publishes', async () => {
    const { stdout } = await other.run([
      'sh',
      '-c',
      "ip -4 -o addr show eth0 2>/dev/null | awk '{print $4}' || hostname -i",
    ]);
    const address = /\d+\.\d+\.\d+\.\d+/.exec(stdout || (await other.run(['hostname', '-i'])).stdout)?.[0];
    expect(address).toBeTruthy();
    const from = (box: Sandbox): Promise<{ exitCode: number | undefined }> =>
      box.run(['curl', '-sf', '--max-time', '3', `http://${address}:8088/`]);
    expect((await from(other)).exitCode).toBe(0);
    expect((await from(one)).exitCode).not.toBe(0);
  });

  test('lets an image of many megabytes through its tunnel unharmed', async () => {
    let bytes = 0;
    for await (const piece of await one.docker.getImage('labdock/guestbook').get()) bytes += (piece as Buffer).length;
    const { Size } = await one.docker.getImage('labdock/guestbook').inspect();
    expect(bytes).toBeGreaterThan(Size);
  });

  test('runs commands in containers whose process is not root, as exec and health checks do', async () => {
    await one.run(['docker', 'run', '-d', '--name', 'plain-user', '--user', '1000', 'busybox', 'sleep', '600']);
    const { exitCode, output } = await one.run(['docker', 'exec', 'plain-user', 'id', '-u']);
    expect(`${exitCode} ${output}`).toBe('0 1000\n');
  });

  test('a command that takes too long is told apart from one that ends', async () => {
    expect(await one.run(['sleep', '60'], { timeoutMs: 1000 })).toMatchObject({ timedOut: true, exitCode: undefined });
    expect(await one.run(['sh', '-c', 'echo out; echo err >&2; exit 7'])).toMatchObject({
      timedOut: false,
      exitCode: 7,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  test.each(['disposed', 'swept'])('with a paused container in it is gone all the same when it is %s', async (how) => {
    const own = newRunId();
    await using paused = await Sandbox.open(docker, { labels: runLabels(own), network: run.network });
    await paused.run(['docker', 'run', '-d', '--name', 'web', 'diamol/ch02-hello-diamol-web']);
    expect(await paused.run(['docker', 'pause', 'web'])).toMatchObject({ exitCode: 0 });
    if (how === 'swept') await sweepRun(docker, own);
    else await paused[Symbol.asyncDispose]();
    expect(await docker.listContainers({ all: true, filters: { label: [`labdock.run=${own}`] } })).toEqual([]);
  });

  test('a port where nobody answers is an observation, not an error', async () => {
    expect(await one.http(4711, '/', { timeoutMs: 500 })).toBeUndefined();
  });
});
