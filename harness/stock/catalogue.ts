import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LabError } from '../errors.ts';
import type { StockImage } from './stock-image.ts';

export interface CataloguedImage extends StockImage {
  /** Its folder's name, and the folder itself. */
  readonly name: string;
  readonly folder: string;
  /** sha256 over the recipe's files and over the recipes of what it needs. */
  readonly recipe: string;
}

export const IMAGES_FOLDER = fileURLToPath(new URL('../../labs/_images', import.meta.url));

/** Part of every recipe's hash: another number means that labels or the way of building changed, and all are built anew. */
const RECIPE_FORMAT = 'format 2';

/**
 * The stock images there are, each after those that its recipe needs.
 * @throws LabError for a manifest that names what does not exist, or itself
 */
export async function readCatalogue(imagesFolder: string = IMAGES_FOLDER): Promise<CataloguedImage[]> {
  const names = (await readdir(imagesFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found = await Promise.all(names.map((entry) => readManifest(join(imagesFolder, entry.name), entry.name)));
  const ordered: CataloguedImage[] = [];
  const add = (image: Manifest, path: readonly string[]): void => {
    if (ordered.some((done) => done.name === image.name)) return;
    if (path.includes(image.name))
      throw new LabError(`stock images need each other: ${[...path, image.name].join(' -> ')}`);
    const below = (image.needs ?? []).map((reference) => {
      const needed = findStockImage(found, reference);
      if (!needed) throw new LabError(`${image.folder}/image.ts needs ${reference}, which no stock image provides`);
      add(needed, [...path, image.name]);
      return ordered.find((done) => done.name === needed.name)?.recipe;
    });
    ordered.push({ ...image, recipe: sha256([RECIPE_FORMAT, image.files, ...below].join('\n')) });
  };
  for (const image of found) add(image, []);
  return ordered;
}

export function findStockImage<Image extends StockImage>(
  catalogue: readonly Image[],
  reference: string,
): Image | undefined {
  return catalogue.find((image) => image.references.includes(reference));
}

interface Manifest extends StockImage {
  readonly name: string;
  readonly folder: string;
  readonly files: string;
}

async function readManifest(folder: string, name: string): Promise<Manifest> {
  const path = join(folder, 'image.ts');
  if (!existsSync(path)) throw new LabError(`${folder} has no image.ts: every folder of stock images needs one`);
  const [{ default: image }, files] = await Promise.all([
    import(pathToFileURL(path).href) as Promise<{ default: StockImage }>,
    hashFiles(folder),
  ]);
  return { ...image, name, folder, files };
}

/** Contents, paths and who may execute: what a build sees of them, and the same on every machine. */
async function hashFiles(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const lines = await Promise.all(
    paths.sort().map(async (path) => {
      const [content, { mode }] = await Promise.all([readFile(path), stat(path)]);
      return `${path.slice(folder.length).replaceAll('\\', '/')} ${mode & 0o100 ? 'x' : '-'} ${sha256(content)}`;
    }),
  );
  return lines.join('\n');
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
