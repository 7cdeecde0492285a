import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { FileEntry, FileType, LayerFacts } from './image-facts.ts';
import type { TarHeader } from './tar-header.ts';
import { TarWalker } from './tar-walker.ts';

/** What became of a blob that was read as a layer: its facts, and why they cannot be relied on if it is no sound tar. */
export interface ScannedLayer {
  readonly facts: LayerFacts;
  readonly problem?: string;
}

/** Reads one decompressed layer on its way: digest and file list. Contents are hashed and let go. */
export class LayerScan {
  readonly #hash = createHash('sha256');
  readonly #files: FileEntry[] = [];
  readonly #walker = new TarWalker({ member: (header) => this.#member(header) });
  #problem: string | undefined;

  push(bytes: Buffer): void {
    this.#hash.update(bytes);
    this.#walk(() => this.#walker.push(bytes));
  }

  finish(): ScannedLayer {
    this.#walk(() => this.#walker.finish());
    const files = lastOfEach(this.#files);
    let contentBytes = 0;
    for (const file of files) contentBytes += file.size;
    const facts = { diffId: `sha256:${this.#hash.digest('hex')}`, contentBytes, files };
    return this.#problem === undefined ? { facts } : { facts, problem: this.#problem };
  }

  /** What is malformed may turn out not to be a layer of this image at all: said when asked for, not thrown. */
  #walk(step: () => void): void {
    if (this.#problem !== undefined) return;
    try {
      step();
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
    }
  }

  #member(header: TarHeader): boolean {
    const entry = toEntry(header);
    if (entry) this.#files.push(entry);
    return false;
  }
}

const TYPES: Readonly<Record<string, FileType>> = {
  '0': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'device',
  '4': 'device',
  '5': 'directory',
  '6': 'fifo',
  '7': 'file',
  S: 'file',
};

/** undefined for the root, and for notes of a driver that are no part of the image. */
export function toEntry(header: TarHeader): FileEntry | undefined {
  const path = cleanPath(header.path);
  const slash = path.lastIndexOf('/') + 1;
  if (path.startsWith('.wh.', slash)) return whiteout(path, slash, header);
  if (path === '') return undefined;
  let type = TYPES[header.flag] ?? 'other';
  // Archives of v7 tar mark a directory by its slash alone.
  if (type === 'file' && header.path.endsWith('/')) type = 'directory';
  const { mode, uid, gid } = header;
  const size = type === 'symlink' ? header.linkBytes : type === 'file' ? header.size : 0;
  const entry = { path, type, size, mode: mode & 0o7777, uid, gid };
  if (type === 'symlink') return { ...entry, linkname: header.linkname };
  if (type === 'hardlink') return { ...entry, linkname: cleanPath(header.linkname) };
  return entry;
}

/** Other names that start with `.wh..wh.` are notes of the AUFS driver and no part of the image. */
function whiteout(path: string, slash: number, { mode, uid, gid }: TarHeader): FileEntry | undefined {
  const directory = slash === 0 ? '' : path.slice(0, slash - 1);
  const rest = { size: 0, mode: mode & 0o7777, uid, gid };
  if (path.startsWith('.wh..wh.', slash)) {
    return path.endsWith('/.wh..wh..opq') || path === '.wh..wh..opq'
      ? { path: directory, type: 'opaque', ...rest }
      : undefined;
  }
  return { path: path.slice(0, slash) + path.slice(slash + '.wh.'.length), type: 'whiteout', ...rest };
}

/** Relative to the root and within it, as the engine unpacks it. */
export function cleanPath(raw: string): string {
  let from = 0;
  while (raw.startsWith('./', from)) from += 2;
  while (raw.startsWith('/', from)) from++;
  const path = raw.slice(from, raw.endsWith('/') ? -1 : undefined);
  if (!/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return path;
  const normal = posix.normalize(`/${path}`).slice(1);
  return normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

/** An archive that names a path twice unpacks to the later one; one that is no directory takes the place of a tree. */
function lastOfEach(files: FileEntry[]): FileEntry[] {
  const last = new Map<string, FileEntry>();
  const key = ({ path, type }: FileEntry) => (type === 'whiteout' || type === 'opaque' ? `${type}\0${path}` : path);
  const replaced: { prefix: string; before: number }[] = [];
  files.forEach((file, index) => {
    const earlier = last.get(key(file));
    if (earlier?.type === 'directory' && file.type !== 'directory')
      replaced.push({ prefix: `${file.path}/`, before: index });
    last.set(key(file), file);
  });
  if (last.size === files.length) return files;
  return files.filter(
    (file, index) =>
      last.get(key(file)) === file &&
      !replaced.some(({ prefix, before }) => index < before && file.path.startsWith(prefix)),
  );
}
