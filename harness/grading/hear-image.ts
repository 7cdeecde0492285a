import type Docker from 'dockerode';
import type { Finding } from './finding.ts';
import type { CheckContext } from './grade-lab.ts';
import { type Heard, listenTo } from './listen-to.ts';
import { startImage } from './start-image.ts';

/** A container of an image, and what it has said so far; or why there is none. */
export type Hearing =
  | (Heard & { readonly container: Docker.Container; readonly trouble?: undefined })
  | { readonly container?: undefined; readonly trouble: Finding };

/**
 * Starts a container of the grader's own and listens to it until it has said enough or has ended, or so many ms are over.
 * One that ended without a word is run a second time: an engine that is very busy can lose what a container says just before
 * its end (seen once, at a load of 28; moby gives the output 2 s, then closes the log: daemon/monitor.go).
 */
export async function hearImage(
  context: CheckContext,
  image: string,
  options: Omit<Docker.ContainerCreateOptions, 'Image'>,
  enough: (log: string) => boolean,
  withinMs: number,
): Promise<Hearing> {
  const hear = async (): Promise<Hearing> => {
    const { container, trouble } = await startImage(context, image, options);
    return trouble ? { trouble } : { container, ...(await listenTo(context.engine, container, enough, withinMs)) };
  };
  const first = await hear();
  return first.trouble || first.running || first.log !== '' ? first : hear();
}
