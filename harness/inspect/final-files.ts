import type { FileEntry, ImageFacts } from './image-facts.ts';
import { type StackedFile, stackLayers } from './stack-layers.ts';

/** A file as a container of the image sees it. */
export interface FinalFile {
  /** With the path of this name; of a hard link the type, size and owner are those of the file it names. */
  readonly entry: FileEntry;
  /** The layer whose version this is. */
  readonly layerIndex: number;
  /** Another name of the same bytes, the one that was there first; absent on that one. */
  readonly hardlinkTo?: string;
}

/** What is left of all layers when they are put over each other, by path. */
export function finalFiles(facts: Pick<ImageFacts, 'layers'>): Map<string, FinalFile> {
  const files = new Map<string, FinalFile>();
  collect(stackLayers(facts.layers), '', files);
  return files;
}

export interface LargeFile {
  readonly path: string;
  readonly bytes: number;
  readonly layerIndex: number;
}

/** Largest first, each file once however many names it has. */
export function largestFiles(facts: Pick<ImageFacts, 'layers'>, count = 10): LargeFile[] {
  const large: LargeFile[] = [];
  for (const [path, { entry, layerIndex, hardlinkTo }] of finalFiles(facts)) {
    if (entry.type === 'file' && hardlinkTo === undefined) large.push({ path, bytes: entry.size, layerIndex });
  }
  return large.sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1)).slice(0, count);
}

function collect(directory: StackedFile, prefix: string, files: Map<string, FinalFile>): void {
  for (const [name, file] of directory.children ?? []) {
    const path = prefix + name;
    const { entry, inode, layerIndex } = file;
    if (entry) {
      const owner = inode?.entry ?? entry;
      const isOther = owner.path !== path && entry.type === 'hardlink';
      files.set(
        path,
        isOther ? { entry: { ...owner, path }, layerIndex, hardlinkTo: owner.path } : { entry: owner, layerIndex },
      );
    }
    collect(file, `${path}/`, files);
  }
}
