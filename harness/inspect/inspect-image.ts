import type { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { EngineError } from '../errors.ts';
import type { ImageFacts } from './image-facts.ts';
import { readImage } from './read-image.ts';

/**
 * Learns what is in an image of an engine, from its save stream and without running it.
 * @param ref name or ID; a name is resolved first, so that a tag moved meanwhile cannot mix two images.
 * @throws EngineError when there is no such image, the engine cannot be reached, or what it sends does not hold together.
 */
export async function inspectImage(
  docker: Docker,
  ref: string,
  options: { signal?: AbortSignal } = {},
): Promise<ImageFacts> {
  const { Id, Os, Architecture } = await known(docker, ref);
  const stream = (await docker.getImage(Id).get()) as Readable;
  const platform = { os: Os, architecture: Architecture };
  return readImage(stream, { platform, ...options });
}

async function known(docker: Docker, ref: string) {
  try {
    return await docker.getImage(ref).inspect();
  } catch (cause) {
    if ((cause as { statusCode?: number }).statusCode === 404) {
      throw new EngineError(`The engine has no image ${ref}.`, `docker pull ${ref}`, { cause });
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError(`The engine cannot inspect image ${ref}: ${reason}`, 'docker info', { cause });
  }
}
