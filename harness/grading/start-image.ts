import type Docker from 'dockerode';
import type { Finding } from './finding.ts';
import type { CheckContext } from './grade-lab.ts';
import { whyNotStarted } from './image-trouble.ts';

/** A container of the image, with its address in the sandbox ('' where it has no network of its own); or why there is none. */
export type Start =
  | { readonly container: Docker.Container; readonly host: string; readonly trouble?: undefined }
  | { readonly container?: undefined; readonly trouble: Finding };

/**
 * Starts a container of the grader's own, by the image's own ENTRYPOINT and CMD unless told otherwise.
 * @throws what the engine threw, where it is not the image that is at fault
 */
export async function startImage(
  context: CheckContext,
  image: string,
  options: Omit<Docker.ContainerCreateOptions, 'Image'> = {},
): Promise<Start> {
  try {
    const container = await context.engine.start({ ...options, Image: image });
    const { NetworkSettings } = await container.inspect();
    return { container, host: Object.values(NetworkSettings.Networks)[0]?.IPAddress ?? '' };
  } catch (error) {
    const { json, message } = error as { json?: { message?: string }; message?: string };
    const said = json?.message ?? message ?? '';
    if (!REFUSED.test(said)) throw error;
    return { trouble: await whyNotStarted(context, image, said, options) };
  }
}

/** What the engine says when the image is at fault, not the engine (moby and runc messages). */
const REFUSED = /OCI runtime|exec:|no command specified|unable to find user|no matching entries|working directory/i;
