import { setTimeout as pause } from 'node:timers/promises';
import type Docker from 'dockerode';
import { EngineError } from '../errors.ts';
import type { EngineView } from './engine-view.ts';

const GONE_WITHIN_MS = 15_000;

/**
 * Destroys a container and makes it anew with the same name, image and settings, as an update of its application does. Named
 * volumes stay; what was in the container's writable layer is lost.
 * @throws EngineError when it does not go within 15 s; what the engine says when it cannot be made again
 */
export async function replaceContainer(engine: EngineView, old: Docker.ContainerInspectInfo): Promise<void> {
  await engine.docker.getContainer(old.Id).remove({ force: true });
  // One that was run with --rm removes itself, and may still be at it.
  for (const deadline = performance.now() + GONE_WITHIN_MS; await engine.container(old.Id); await pause(100)) {
    if (performance.now() > deadline) {
      throw new EngineError(
        `the container ${old.Name.slice(1)} did not go within ${GONE_WITHIN_MS / 1000} s`,
        'run it again',
      );
    }
  }
  const { Hostname, ...config } = old.Config;
  const created = await engine.docker.createContainer({
    ...config,
    // The host name that Docker gave is the old container's ID; the new one gets its own.
    ...(old.Id.startsWith(Hostname) ? {} : { Hostname }),
    Image: old.Image,
    name: old.Name.slice(1),
    HostConfig: old.HostConfig,
  });
  await created.start();
}
