import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { eachChunk } from './each-chunk.ts';
import type { FileEntry } from './image-facts.ts';
import { toEntry } from './layer-scan.ts';
import { TarWalker } from './tar-walker.ts';

/** A file with what is in it: a hard link is the file that it names. */
export interface ExportedFile extends FileEntry {
  /** Of a regular file, as hex. */
  readonly sha256?: string;
}

/**
 * What an export stream (`docker export`) shows, by path: all layers put over each other by the engine itself. Contents are
 * hashed and let go.
 * @throws Error when the stream breaks off or is no sound tar archive.
 */
export async function exportedFiles(stream: Readable): Promise<Map<string, ExportedFile>> {
  const files = new Map<string, ExportedFile>();
  let entry: FileEntry | undefined;
  let hash: Hash | undefined;
  const walker = new TarWalker({
    member(header) {
      entry = toEntry(header);
      if (entry) files.set(entry.path, entry);
      hash = entry?.type === 'file' ? createHash('sha256') : undefined;
      return hash !== undefined;
    },
    data: (bytes) => void hash?.update(bytes),
    end() {
      if (entry && hash) files.set(entry.path, { ...entry, sha256: hash.digest('hex') });
    },
  });
  await eachChunk(stream, (chunk) => void walker.push(chunk));
  walker.finish();
  for (const [path, file] of files) {
    const target = file.type === 'hardlink' ? files.get(file.linkname ?? '') : undefined;
    if (target) files.set(path, { ...target, path });
  }
  return files;
}
