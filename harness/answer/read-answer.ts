import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';

/** Limits on what a learner may hand in; a build context of the labs is a few kilobytes. */
export const ANSWER_LIMITS = { files: 2000, bytes: 64 * 1024 * 1024, depth: 16 } as const;

export interface AnswerFile {
  /** With forward slashes, relative to the answer's folder. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
  readonly mode: number;
  readonly content?: Buffer;
  /** Of a link; it stays inside the answer's folder. */
  readonly target?: string;
}

/** Why an answer cannot be read as it is: a finding of the harness (texts in harness/feedback), code and data. */
export interface AnswerProblem {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Answer {
  readonly files: readonly AnswerFile[];
  readonly problem?: AnswerProblem;
}

/**
 * Reads an answer's folder into memory, within limits. Nothing in it is followed: a link that leads out of the folder, a
 * pipe or a device is a problem that has a name, and is never opened.
 */
export async function readAnswer(folder: string): Promise<Answer> {
  const files: AnswerFile[] = [];
  const used = { bytes: 0 };
  try {
    if (!(await fs.lstat(folder)).isDirectory()) throw new Problem('answer-not-a-folder', {});
    await walk(folder, '', 0, files, used);
    return { files };
  } catch (cause) {
    if (cause instanceof Problem) return { files, problem: { code: cause.code, data: cause.data } };
    const { code, path: where } = cause as NodeJS.ErrnoException;
    const name = where ? path.relative(folder, where) || '.' : '.';
    return { files, problem: { code: 'answer-unreadable', data: { path: name, reason: code ?? String(cause) } } };
  }
}

async function walk(
  root: string,
  below: string,
  depth: number,
  files: AnswerFile[],
  used: { bytes: number },
): Promise<void> {
  if (depth > ANSWER_LIMITS.depth) throw new Problem('answer-too-deep', { path: below, limit: ANSWER_LIMITS.depth });
  // opendir reads piece by piece: a folder of a million files is given up after the limit, not listed first.
  for await (const entry of await fs.opendir(path.join(root, below))) {
    if (files.length >= ANSWER_LIMITS.files) throw new Problem('answer-too-many-files', { limit: ANSWER_LIMITS.files });
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    files.push(await read(root, name, entry, used));
    if (entry.isDirectory()) await walk(root, name, depth + 1, files, used);
  }
}

async function read(root: string, name: string, entry: Dirent, used: { bytes: number }): Promise<AnswerFile> {
  const full = path.join(root, name);
  if (entry.isDirectory()) return { path: name, kind: 'folder', mode: 0o755 };
  if (entry.isSymbolicLink()) return readLink(root, name);
  if (!entry.isFile()) throw new Problem('answer-odd-file', { path: name });
  const { size, mode } = await fs.lstat(full);
  used.bytes += size;
  if (used.bytes > ANSWER_LIMITS.bytes) {
    throw new Problem('answer-too-big', { path: name, limit: ANSWER_LIMITS.bytes / 1024 / 1024 });
  }
  // O_NOFOLLOW: between the look and the opening the file may have become a link.
  const handle = await fs.open(full, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
  try {
    const content = Buffer.alloc(size);
    const { bytesRead } = await handle.read(content, 0, size, 0);
    return { path: name, kind: 'file', mode: mode & 0o777, content: content.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}

async function readLink(root: string, name: string): Promise<AnswerFile> {
  const target = await fs.readlink(path.join(root, name));
  const lands = path.posix.normalize(path.posix.join(path.posix.dirname(name), target));
  if (path.isAbsolute(target) || lands === '..' || lands.startsWith('../')) {
    throw new Problem('answer-link-leads-out', { path: name, target });
  }
  return { path: name, kind: 'link', mode: 0o777, target };
}

class Problem extends Error {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(code: string, data: Readonly<Record<string, string | number>>) {
    super(code);
    this.code = code;
    this.data = data;
  }
}
