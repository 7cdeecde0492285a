import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether apt-get installs things here. */
export async function isDebianLike(etc = '/etc'): Promise<boolean> {
  const release = await osRelease(etc);
  return [release.ID, ...(release.ID_LIKE ?? '').split(' ')].includes('debian');
}

/**
 * Where this machine gets its own packages, if it is a Debian: what it can reach, and near. Empty where it names none: then
 * debootstrap takes the address that it knows itself (an empty MIRROR means that, debootstrap(8)).
 */
export async function debianMirror(etc = '/etc'): Promise<string> {
  const release = await osRelease(etc);
  if (release.ID !== 'debian') return '';
  const sources = await aptSources(etc);
  const own = sources.find(
    ({ uri, suites }) => /^https?:/.test(uri) && suites.includes(release.VERSION_CODENAME ?? ''),
  );
  return own?.uri ?? '';
}

interface AptSource {
  readonly uri: string;
  readonly suites: readonly string[];
}

/** Both notations: `Types: deb` paragraphs in *.sources, and `deb URI SUITE…` lines in *.list. */
async function aptSources(etc: string): Promise<AptSource[]> {
  const folder = join(etc, 'apt/sources.list.d');
  const files = (await readdir(folder).catch(() => [])).sort().map((name) => join(folder, name));
  const texts = await Promise.all(
    [join(etc, 'apt/sources.list'), ...files].map((path) => readFile(path, 'utf8').catch(() => '')),
  );
  return texts.flatMap((text) => [...paragraphs(text), ...lines(text)]);
}

function paragraphs(text: string): AptSource[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const field = (name: string): string[] =>
      new RegExp(`^${name}:(.*)$`, 'm').exec(paragraph)?.[1]?.trim().split(/\s+/) ?? [];
    const [uri] = field('URIs');
    return uri && field('Types').includes('deb') ? [{ uri, suites: field('Suites') }] : [];
  });
}

function lines(text: string): AptSource[] {
  return [...text.matchAll(/^deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)/gm)].map(([, uri = '', suite = '']) => ({
    uri,
    suites: [suite],
  }));
}

async function osRelease(etc = '/etc'): Promise<Record<string, string>> {
  const text = await readFile(join(etc, 'os-release'), 'utf8').catch(() => '');
  return Object.fromEntries(
    [...text.matchAll(/^(\w+)="?([^"\n]*)"?$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}
