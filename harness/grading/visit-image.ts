import type { HttpAnswer } from '../sandbox/http.ts';
import type { CheckContext } from './grade-lab.ts';

const ANSWER_WITHIN_MS = 15_000;

/**
 * Starts one container of an image that is known to serve, and asks it for page after page.
 * @throws what the engine says when the image cannot be started: `tryImage` comes first, and tells why it does not serve
 */
export async function visitImage(
  { engine, http }: CheckContext,
  image: string,
  port: number,
): Promise<(path: string) => Promise<HttpAnswer | undefined>> {
  const { NetworkSettings } = await (await engine.start({ Image: image })).inspect();
  const host = Object.values(NetworkSettings.Networks)[0]?.IPAddress ?? '';
  return (path) => http(port, path, { host, timeoutMs: ANSWER_WITHIN_MS });
}
