import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { pack } from 'tar-stream';
import { followStream } from '../../harness/stock/follow-stream.ts';

/** What a run may leave on an engine, one of each kind; without labels it is a bystander's. */
export async function makeThings(docker: Docker, labels: Record<string, string>) {
  const name = `labdock-test-${randomBytes(4).toString('hex')}`;
  const network = await docker.createNetwork({ Name: name, Labels: labels });
  const volume = await docker.createVolume({ Name: name, Labels: labels });
  const container = await docker.createContainer({
    name,
    Image: 'busybox:latest',
    Cmd: ['sleep', '600'],
    Labels: labels,
    Volumes: { '/anonymous': {} },
    HostConfig: { Mounts: [{ Type: 'volume', Source: name, Target: '/named' }], NetworkMode: name },
  });
  await container.start();
  const { Mounts } = await container.inspect();
  const anonymous = Mounts.map((mount) => mount.Name ?? '').find((found) => found !== name) ?? '';
  const image = await importImage(docker, name, labels);
  return { container: container.id, network: network.id, volume: volume.name, anonymous, image };
}

export type MadeThings = Awaited<ReturnType<typeof makeThings>>;

/** Of these, the kinds that are still on the engine. */
export async function stillThere(docker: Docker, made: MadeThings): Promise<string[]> {
  const asked: Record<keyof MadeThings, () => Promise<unknown>> = {
    container: () => docker.getContainer(made.container).inspect(),
    network: () => docker.getNetwork(made.network).inspect(),
    volume: () => docker.getVolume(made.volume).inspect(),
    anonymous: () => docker.getVolume(made.anonymous).inspect(),
    image: () => docker.getImage(made.image).inspect(),
  };
  const found = await Promise.all(
    Object.entries(asked).map(async ([kind, ask]) => ((await exists(ask)) ? [kind] : [])),
  );
  return found.flat();
}

export async function removeThings(docker: Docker, made: MadeThings): Promise<void> {
  await docker.getContainer(made.container).remove({ force: true, v: true });
  await docker.getNetwork(made.network).remove();
  await docker.getVolume(made.volume).remove();
  await docker.getImage(made.image).remove();
}

async function exists(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return false;
    throw error;
  }
}

/** An image of one empty file, with labels; returns its id. */
async function importImage(docker: Docker, name: string, labels: Record<string, string>): Promise<string> {
  const archive = pack();
  archive.entry({ name }, '');
  archive.finalize();
  const changes = Object.entries(labels).map(([key, value]) => `LABEL ${key}=${value}`);
  const stream = await docker.importImage(Readable.from(archive), { repo: name, tag: 'latest', changes });
  const { error } = await followStream(docker, stream);
  if (error) throw new Error(error);
  return (await docker.getImage(`${name}:latest`).inspect()).Id;
}
