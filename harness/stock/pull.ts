import type Docker from 'dockerode';
import { EngineError } from '../errors.ts';
import { followStream } from './follow-stream.ts';

const PULL_BUDGET_MS = 15 * 60_000;

/** Where an image is pulled from: testcontainers' setting, `TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX`, put before its name. */
export function withHubPrefix(reference: string, prefix: string | undefined): string {
  return prefix ? `${prefix.replace(/\/+$/, '')}/${reference}` : reference;
}

/**
 * Pulls an image and names it as it is known here.
 * @throws EngineError with the registry's own words
 */
export async function pullImage(docker: Docker, reference: string, prefix?: string): Promise<void> {
  const source = withHubPrefix(reference, prefix);
  const abortSignal = AbortSignal.timeout(PULL_BUDGET_MS);
  try {
    const stream = await docker.pull(source, { abortSignal });
    const { error } = await followStream(docker, stream);
    if (error) throw new Error(error);
    if (source !== reference) await docker.getImage(source).tag(repoAndTag(reference));
  } catch (cause) {
    const why = abortSignal.aborted ? `it took more than ${PULL_BUDGET_MS / 60_000} minutes` : (cause as Error).message;
    throw new EngineError(`${source} could not be pulled: ${why}`, `docker pull ${source}`, { cause });
  }
}

/** As the engine's API takes a reference. */
export function repoAndTag(reference: string): { repo: string; tag: string } {
  const colon = reference.lastIndexOf(':');
  return { repo: reference.slice(0, colon), tag: reference.slice(colon + 1) };
}
