// One hash for all image recipes, so that set-up sees a changed recipe without running anything. Types: recipes-hash.d.mts.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Over path, executable bit and content of every file under labs/_images. */
export function recipesHash(root) {
  const folder = path.join(root, 'labs/_images');
  const hash = createHash('sha256');
  for (const name of filesUnder(folder)) {
    const file = path.join(folder, name);
    const content = readFileSync(file);
    const mode = statSync(file).mode & 0o100 ? 'x' : '-';
    hash.update(`${name.split(path.sep).join('/')}\0${mode}${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile())
    .sort();
}
