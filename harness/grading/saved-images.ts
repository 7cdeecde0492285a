import type { CheckContext } from './grade-lab.ts';
import { ANSWER_FOLDER } from './run-script.ts';

export interface SavedImage {
  /** As `sha256:…`: what the image is called by, whatever engine loads it. */
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * The images in an archive in the answer's folder, plain or compressed, as it stands in the sandbox now. It is not read by
 * us, as it may be far bigger than an answer.
 * @returns undefined when `docker save` did not write it: `docker export`'s are without a manifest
 */
export async function savedImages({ run }: CheckContext, path: string): Promise<SavedImage[] | undefined> {
  const argv = ['tar', '--extract', '--to-stdout', '--file', path, 'manifest.json'];
  const { stdout } = await run(argv, { cwd: ANSWER_FOLDER, keepAll: true });
  const images = imagesOf(stdout);
  return images.length > 0 && images.every(({ id }) => id !== '') ? images : undefined;
}

/** `Config` is "blobs/sha256/<id>" or, of engines before 25, "<id>.json". */
function imagesOf(manifest: string): SavedImage[] {
  try {
    const images = JSON.parse(manifest) as { Config?: unknown; RepoTags?: string[] | null }[];
    return images.map(({ Config, RepoTags }) => {
      const digest = /[0-9a-f]{64}/.exec(String(Config))?.[0];
      return { id: digest ? `sha256:${digest}` : '', names: RepoTags ?? [] };
    });
  } catch {
    return [];
  }
}
