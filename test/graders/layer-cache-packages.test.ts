import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';
import { expect, test } from 'vitest';
import { ROOT } from '../cli/run-lab.ts';

const LAB = path.join(ROOT, 'labs/layer-cache');

test('the archives that npm installs hold what the packages beside the lab are made of', async () => {
  const archives = globSync('{starter,right/*,wrong/*}/**/vendor/*.tgz', { cwd: LAB });
  expect(archives.length).toBeGreaterThan(0);
  for (const archive of archives) {
    const name = path.basename(archive, '.tgz').replace('labdock-', '');
    expect(await packed(path.join(LAB, archive)), archive).toEqual(unpacked(path.join(LAB, 'packages', name)));
  }
});

/** As `npm pack` makes them: everything in a folder "package". */
async function packed(archive: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const entries = Readable.from([readFileSync(archive)])
    .pipe(createGunzip())
    .pipe(tar.extract());
  for await (const entry of entries) files[entry.header.name.replace('package/', '')] = await text(entry);
  return files;
}

function unpacked(folder: string): Record<string, string> {
  const names = readdirSync(folder);
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
