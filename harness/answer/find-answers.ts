import { promises as fs } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';

/** One answer to one lab. */
export interface Submission {
  /** The member's folder name; `answers` for the learner's own workspace. */
  readonly member: string;
  readonly lab: string;
  /** Absolute; the folder need not exist: then the lab is not started. */
  readonly folder: string;
}

/** The learner's own answers: `<root>/<lab>/`. */
export function ownAnswers(root: string, labs: readonly string[]): Submission[] {
  return labs.map((lab) => ({ member: 'answers', lab, folder: path.join(root, lab) }));
}

/**
 * A group's answers: `<root>/<member>/<lab>/`, members in alphabetical order. A member that is a link is refused: it could
 * lead anywhere.
 * @throws UsageError when the folder cannot be read or holds no member
 */
export async function groupAnswers(root: string, labs: readonly string[]): Promise<Submission[]> {
  const entries = await fs.readdir(root, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`cannot read ${root}: ${error.code}. Name a folder that holds <member>/<lab>/ folders.`);
  });
  const members = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name);
  if (members.length === 0) throw new UsageError(`${root} holds no member: expected <member>/<lab>/ folders in it.`);
  return members
    .sort((a, b) => a.localeCompare(b, 'en'))
    .flatMap((member) => labs.map((lab) => ({ member, lab, folder: path.join(root, member, lab) })));
}

/**
 * Whether there is something to grade: a folder, or a link or file in its place, that is not empty. Folders of empty folders
 * count as empty.
 */
export async function isStarted(submission: Submission): Promise<boolean> {
  const info = await fs.lstat(submission.folder).catch(() => undefined);
  if (!info) return false;
  if (!info.isDirectory()) return true;
  const entries = await fs.readdir(submission.folder).catch(() => ['unreadable']);
  return entries.length > 0;
}
