import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import tar, { type Header } from 'tar-stream';
import type { CheckContext } from './grade-lab.ts';
import { ANSWER_FOLDER } from './run-script.ts';

export interface ArchiveEntry {
  /** Owner and permissions among the rest: whoever unpacks the archive keeps them. */
  readonly header: Partial<Header> & Pick<Header, 'name'>;
  readonly content: Buffer;
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  readonly gzip: boolean;
}

/** As base64, a third longer than what an answer may hold. */
const OUTPUT_LIMIT_BYTES = 96 * 1024 * 1024;

/** Both tools, when forced, pass on what they did not pack; the first word tells whether gzip did. */
const SHOW = 'case "$(od -An -N2 -tx1 "$1")" in " 1f 8b") printf gzip;; esac; echo; xz -dcf "$1" | gzip -dcf | base64';

/**
 * What is in a tar archive (plain, gzip or xz) of the answer, as it stands in the sandbox now.
 * @returns undefined when there is no such file; no entries when it is no archive, or an empty one
 */
export async function readArchive({ run }: Pick<CheckContext, 'run'>, path: string): Promise<Archive | undefined> {
  const there = await run(['test', '-f', path], { cwd: ANSWER_FOLDER });
  if (there.exitCode !== 0) return undefined;
  const { stdout } = await run(['bash', '-c', SHOW, 'show', path], {
    cwd: ANSWER_FOLDER,
    keepAll: true,
    outputLimit: OUTPUT_LIMIT_BYTES,
  });
  const end = stdout.indexOf('\n');
  const entries = await entriesOf(Buffer.from(stdout.slice(end), 'base64')).catch(() => []);
  return { entries, gzip: stdout.slice(0, end) === 'gzip' };
}

/** The files of an archive that have something in them, by path. */
export function filesPacked(archive: Archive | undefined): Map<string, Buffer> {
  const full = archive?.entries.filter(({ content }) => content.length > 0) ?? [];
  return new Map(full.map(({ header, content }) => [header.name, content]));
}

async function entriesOf(packed: Buffer): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  const extract = tar.extract();
  extract.end(packed);
  for await (const entry of extract) {
    entries.push({ header: { ...entry.header, name: plain(entry.header.name) }, content: await buffer(entry) });
  }
  return entries;
}

/** An archive with these entries, compressed as the other one was. */
export async function packArchive({ entries, gzip }: Archive): Promise<Buffer> {
  const pack = tar.pack();
  for (const { header, content } of entries) {
    if (header.type === 'file' || header.type === undefined) {
      pack.entry({ ...header, size: content.length }, content);
    } else pack.entry(header);
  }
  pack.finalize();
  const stream = pack as unknown as NodeJS.ReadableStream;
  return buffer(gzip ? stream.pipe(createGzip()) : stream);
}

/** "./web/index.html" is "web/index.html". */
const plain = (name: string): string => name.replace(/^(?:\.?\/)+/, '') || '.';
