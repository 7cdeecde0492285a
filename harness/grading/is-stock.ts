import type { EngineView } from './engine-view.ts';

/**
 * Whether an image is one of these stock images: as it was before the answer ran, or as the answer itself pulled it, which
 * may be a newer one. Given names do not count: an answer can give them to anything.
 */
export async function isStock(engine: EngineView, imageId: string, references: readonly string[]): Promise<boolean> {
  if (references.some((reference) => engine.stockId(reference) === imageId)) return true;
  const digests = (await engine.image(imageId))?.RepoDigests ?? [];
  const repositories = references.map((reference) => reference.replace(/:[^/]*$/, ''));
  return digests.some((digest) => repositories.includes(digest.replace(/@.*$/, '')));
}
