import type { ImageFacts } from './image-facts.ts';

export interface Weight {
  /** Absolute; of a folder with a slash at its end. */
  readonly path: string;
  readonly bytes: number;
}

/** A file from here on is named by itself, smaller ones with their folder. */
const BIG_FILE_BYTES = 5_000_000;
const FOLDER_DEPTH = 3;

/** What weighs most in an image, over all its layers: big files, and folders with the small ones. Largest first. */
export function heaviest(image: Pick<ImageFacts, 'layers'>, count = 3): Weight[] {
  const bytesByPath = new Map<string, number>();
  for (const { path, size } of image.layers.flatMap(({ files }) => files)) {
    const name = size >= BIG_FILE_BYTES ? `/${path}` : folderOf(path);
    bytesByPath.set(name, (bytesByPath.get(name) ?? 0) + size);
  }
  const weights = [...bytesByPath].map(([path, bytes]) => ({ path, bytes }));
  return weights.sort((a, b) => b.bytes - a.bytes).slice(0, count);
}

function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1).slice(0, FOLDER_DEPTH);
  return folders.length === 0 ? '/' : `/${folders.join('/')}/`;
}
