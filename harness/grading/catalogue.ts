import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { LabError, UsageError } from '../errors.ts';
import type { LabManifest, LabTexts } from './lab.ts';

export type Language = 'en' | 'ko';

export interface Lab {
  readonly manifest: LabManifest;
  readonly folder: string;
  readonly grader: string;
  readonly texts: Readonly<Record<Language, LabTexts>>;
}

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');

const manifestShape = z.object({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  number: z.number().int().nonnegative(),
  kind: z.enum(['session', 'build']),
  chapter: z.string().min(1),
  images: z.array(z.string()),
  contract: z.record(z.string(), z.union([z.string(), z.number()])),
  checks: z.array(
    z.object({
      id: z.string(),
      points: z.number().int().positive(),
      requires: z.array(z.string()).optional(),
      reproduce: z.string().min(1),
    }),
  ),
  limits: z.partialRecord(z.enum(['run', 'build', 'check']), z.number().positive()).optional(),
  wrong: z.record(z.string(), z.string()),
});

/**
 * The labs of the given names, or all, in the order of their numbers. A lab is a folder of labs/ that has a lab.ts; those not
 * asked for are not loaded, so that one that is being written does not stand in the way of the others.
 * @throws UsageError for a name that is no lab's, LabError when a manifest contradicts itself or a text is missing
 */
export async function loadLabs(names: readonly string[] = [], root: string = PROJECT_ROOT): Promise<Lab[]> {
  const slugs = globSync('*/lab.ts', { cwd: path.join(root, 'labs') }).map((file) => path.dirname(file));
  const unknown = names.find((name) => !slugs.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`there is no lab ${unknown}. \`npx lab list\` shows those there are.`);
  const wanted = names.length === 0 ? slugs : slugs.filter((slug) => names.includes(slug));
  const labs = await Promise.all(wanted.map((slug) => loadLab(root, slug)));
  return labs.sort((a, b) => a.manifest.number - b.manifest.number);
}

async function loadLab(root: string, slug: string): Promise<Lab> {
  const folder = path.join(root, 'labs', slug);
  const manifest = (await load(path.join(folder, 'lab.ts'))) as LabManifest;
  const checked = manifestShape.safeParse(manifest);
  if (!checked.success) throw new LabError(`labs/${slug}/lab.ts: ${z.prettifyError(checked.error)}`);
  const texts = {
    en: (await load(path.join(folder, 'texts.en.ts'))) as LabTexts,
    ko: (await load(path.join(folder, 'texts.ko.ts'))) as LabTexts,
  };
  const lab = { manifest, folder, texts, grader: path.join(root, 'graders', `${slug}.grade.ts`) };
  refuseContradictions(lab, slug);
  return lab;
}

function refuseContradictions({ manifest, texts }: Lab, folderName: string): void {
  const where = `labs/${folderName}`;
  if (manifest.slug !== folderName) throw new LabError(`${where}/lab.ts: the slug is ${manifest.slug}`);
  const ids = manifest.checks.map(({ id }) => id);
  for (const { id, requires = [] } of manifest.checks) {
    const early = ids.slice(0, ids.indexOf(id));
    const missing = requires.find((needed) => !early.includes(needed));
    if (missing) throw new LabError(`${where}/lab.ts: ${id} requires ${missing}, which does not come before it`);
    for (const language of ['en', 'ko'] as const) {
      if (!texts[language].checks[id]) throw new LabError(`${where}/texts.${language}.ts: no text for the check ${id}`);
    }
  }
  for (const [mistake, id] of Object.entries(manifest.wrong)) {
    if (!ids.includes(id)) throw new LabError(`${where}/lab.ts: wrong/${mistake} names the check ${id}, which is none`);
  }
}

async function load(file: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(file).href)) as { default: unknown }).default;
  } catch (cause) {
    throw new LabError(`cannot load ${path.relative(PROJECT_ROOT, file)}: ${(cause as Error).message}`, { cause });
  }
}
