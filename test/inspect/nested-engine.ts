import { buffer } from 'node:stream/consumers';
import type Docker from 'dockerode';
import type { StartedTestContainer } from 'testcontainers';
import type { Run } from '../../harness/grading/run.ts';
import { DEFAULT_LIMITS, SandboxContainer } from '../../harness/sandbox/sandbox-container.ts';
import { nestedEngine } from '../../harness/sandbox/tunnel.ts';

/** An engine of another kind than the one at hand, with buildx: what it writes is what its users' machines write. */
export interface OtherEngine extends AsyncDisposable {
  readonly docker: Docker;
  /** Runs a script in it, in a folder of its own. @returns its output. */
  run(script: string): Promise<string>;
  file(path: string): Promise<Buffer>;
  /** A folder, as a tar. */
  folder(path: string): Promise<NodeJS.ReadableStream>;
}

/** Engine 26, with its images unpacked in overlay2 as ever, or in containerd's store. */
export async function openEngine(outer: Docker, run: Run, store: 'overlay2' | 'containerd'): Promise<OtherEngine> {
  const container = new SandboxContainer('labdock/sandbox:latest', DEFAULT_LIMITS, run.labels, run.network);
  if (store === 'containerd') {
    const content = '{"features":{"containerd-snapshotter":true}}';
    container.withCopyContentToContainer([{ content, target: '/etc/docker/daemon.json' }]);
    container.withCommand(['--storage-driver', 'overlayfs']);
  }
  const started = await container.start();
  const nested = nestedEngine(outer.getContainer(started.getId()));
  return {
    docker: nested.docker,
    run: (script) => shell(started, script),
    file: async (path) => Buffer.from(await shell(started, `base64 -w0 ${path}`), 'base64'),
    folder: (path) => outer.getContainer(started.getId()).getArchive({ path }),
    async [Symbol.asyncDispose]() {
      nested.close();
      await outer.getContainer(started.getId()).remove({ force: true, v: true });
    },
  };
}

async function shell(container: StartedTestContainer, script: string): Promise<string> {
  const { exitCode, output } = await container.exec([
    'bash',
    '-euo',
    'pipefail',
    '-c',
    `mkdir -p /w; cd /w; ${script}`,
  ]);
  if (exitCode !== 0) throw new Error(output);
  return output;
}

export async function saveAs(engine: OtherEngine, reference: string): Promise<Buffer> {
  return buffer(await engine.docker.getImage(reference).get());
}
