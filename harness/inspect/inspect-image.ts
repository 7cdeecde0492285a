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
  const image = await asked(docker.getImage(ref).inspect(), 'inspect', ref);
  const stream = (await asked(docker.getImage(image.Id).get(), 'save', ref)) as Readable;
  const platform = { os: image.Os, architecture: image.Architecture };
  return readImage(stream, { platform, ...options });
}

async function asked<T>(answer: Promise<T>, what: string, ref: string): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if ((cause as { statusCode?: number }).statusCode === 404) {
      const mend = ref.startsWith('sha256:') ? 'docker images' : `docker pull ${ref}`;
      throw new EngineError(`The engine has no image ${ref}.`, mend, { cause });
    }
    const reason = (cause instanceof Error ? cause.message : String(cause))
      .replace(/^\(HTTP code \d+\) [^-]*- /, '')
      .trim();
    throw new EngineError(`The engine cannot ${what} image ${ref}: ${reason}`, `docker ${what} ${ref}`, {
      cause,
    });
  }
}
