import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LabError } from '../../harness/errors.ts';
import { readCatalogue } from '../../harness/stock/catalogue.ts';
import { ImagesFolder } from './images-folder.ts';

const base = { image: { references: ['test/base:1'], pull: false }, files: { Dockerfile: 'FROM scratch\n' } } as const;
const above = {
  image: { references: ['test/above:1', 'test/above:2'], pull: false, needs: ['test/base:1'] },
  files: { Dockerfile: 'FROM test/base:1\n', 'run.sh': 'true\n' },
} as const;

test('every image comes after those that its recipe needs', async () => {
  await using folder = await ImagesFolder.with({ 'a-above': above, 'b-base': base });
  expect((await folder.read()).map(({ name }) => name)).toEqual(['b-base', 'a-above']);
});

test('the images of this project are found, each by one reference only', async () => {
  const references = (await readCatalogue()).flatMap((image) => image.references);
  expect(references).toContain('diamol/golang:2e');
  expect(new Set(references).size).toBe(references.length);
});

test('a recipe is known by the content of its files, by who may execute them, and by the recipes below', async () => {
  await using folder = await ImagesFolder.with({ base, above });
  const recipes = async () => (await folder.read()).map(({ recipe }) => recipe);
  const before = await recipes();
  expect(await recipes()).toEqual(before);

  await chmod(join(folder.path, 'above/run.sh'), 0o644);
  const plain = await recipes();
  expect(plain[0]).toBe(before[0]);
  expect(plain[1]).not.toBe(before[1]);

  await folder.write('base', { Dockerfile: 'FROM scratch\nENV CHANGED=1\n' });
  const rebased = await recipes();
  expect(rebased[0]).not.toBe(plain[0]);
  expect(rebased[1]).not.toBe(plain[1]);
});

test('a need that nothing provides is the author of the recipe being wrong', async () => {
  await using folder = await ImagesFolder.with({ above });
  await expect(folder.read()).rejects.toThrow(LabError);
  await expect(folder.read()).rejects.toThrow('needs test/base:1, which no stock image provides');
});

test('images that need each other are named', async () => {
  await using folder = await ImagesFolder.with({
    one: { image: { references: ['test/one:1'], pull: false, needs: ['test/two:1'] } },
    two: { image: { references: ['test/two:1'], pull: false, needs: ['test/one:1'] } },
  });
  await expect(folder.read()).rejects.toThrow('stock images need each other: one -> two -> one');
});

test('a folder without a manifest is named', async () => {
  await using folder = await ImagesFolder.with({ base });
  await folder.write('nameless', { Dockerfile: 'FROM scratch\n' });
  await expect(folder.read()).rejects.toThrow('nameless has no image.ts');
});
