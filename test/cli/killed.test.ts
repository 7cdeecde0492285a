import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type Docker from 'dockerode';
import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { LAB, ROOT } from './run-lab.ts';

/** What a run's process has on the engine; the process's id is part of the run's. */
async function ours(docker: Docker, pid: number): Promise<{ containers: number; networks: number }> {
  const isOurs = ({ Labels }: { Labels?: Record<string, string> | undefined }): boolean =>
    Labels?.['labdock.run']?.split('-')[1] === String(pid);
  const containers = await docker.listContainers({ all: true, filters: { label: ['labdock.run'] } });
  const networks = await docker.listNetworks({ filters: { label: ['labdock.run'] } });
  return { containers: containers.filter(isOurs).length, networks: networks.filter(isOurs).length };
}

async function until<T>(look: () => Promise<T | undefined>, budgetMs: number, what: string): Promise<T> {
  const deadline = performance.now() + budgetMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > deadline) throw new Error(`waited ${budgetMs} ms in vain for ${what}`);
    await pause(250);
  }
}

for (const signal of ['SIGKILL', 'SIGINT'] as const) {
  test(`a grading that is ended by ${signal} leaves nothing on the engine after 15 s`, async () => {
    const group = mkdtempSync(path.join(tmpdir(), 'labdock-killed-'));
    mkdirSync(path.join(group, 'never-ends/first-container'), { recursive: true });
    writeFileSync(
      path.join(group, 'never-ends/first-container/solve.sh'),
      'docker run -d busybox sleep 1000\nsleep 1000\n',
    );
    const docker = await connectEngine();
    const child = spawn(process.execPath, [LAB, 'grade', group], { cwd: ROOT, stdio: 'ignore' });
    try {
      const pid = child.pid ?? 0;
      const started = async (): Promise<true | undefined> =>
        (await ours(docker, pid)).containers > 0 ? true : undefined;
      await until(started, 60_000, 'the sandbox');
      expect((await ours(docker, pid)).networks).toBe(1);
      child.kill(signal);
      const gone = async (): Promise<true | undefined> => {
        const { containers, networks } = await ours(docker, pid);
        return containers + networks === 0 ? true : undefined;
      };
      await until(gone, 15_000, 'the sweeper');
    } finally {
      child.kill('SIGKILL');
      rmSync(group, { recursive: true, force: true });
    }
  });
}
