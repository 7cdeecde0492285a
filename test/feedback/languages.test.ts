import { expect, test } from 'vitest';
import { fill, HARNESS_TEXTS } from '../../harness/feedback/explain.ts';
import { loadLabs } from '../../harness/grading/catalogue.ts';

/** Every text by its path, as "findings.build-failed.hint". */
function leaves(value: unknown, at = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[at, value]]);
  const entries = Object.entries(value as object).flatMap(([key, below]) => [
    ...leaves(below, at ? `${at}.${key}` : key),
  ]);
  return new Map(entries);
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/(?<!\{)\{([a-zA-Z][\w-]*)\}(?!\})/g)].map((match) => match[1] ?? '').sort();

test('every text of the harness exists in every language, with the same placeholders', () => {
  const english = leaves(HARNESS_TEXTS.en);
  const korean = leaves(HARNESS_TEXTS.ko);
  expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [key, text] of english) expect(placeholders(korean.get(key) ?? ''), key).toEqual(placeholders(text));
});

test('every text of every lab exists in every language, with the same placeholders', async () => {
  for (const { manifest, texts } of await loadLabs()) {
    const english = leaves(texts.en);
    const korean = leaves(texts.ko);
    expect([...korean.keys()].sort(), manifest.slug).toEqual([...english.keys()].sort());
    for (const [key, text] of english) {
      const used = new Set(placeholders(korean.get(key) ?? ''));
      expect([...used].sort(), `${manifest.slug} ${key}`).toEqual([...new Set(placeholders(text))].sort());
    }
  }
});

test('a placeholder is replaced, and the template of a docker command stays', () => {
  expect(fill("docker ps --format '{{.Names}}' -f name={name}", { name: 'web' })).toBe(
    "docker ps --format '{{.Names}}' -f name=web",
  );
});

test('a value is put in as it is, also where it looks like a placeholder', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
});
