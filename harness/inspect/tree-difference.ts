import type { ExportedFile } from './exported-files.ts';

/** Paths, absolute and sorted. */
export interface TreeDifference {
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Other kind, content, permissions, owner or link target. Times do not count. */
  readonly changed: readonly string[];
}

/** How a tree of files differs from the one that was wanted. */
export function treeDifference(
  wanted: ReadonlyMap<string, ExportedFile>,
  shown: ReadonlyMap<string, ExportedFile>,
): TreeDifference {
  const named = (paths: Iterable<string>): string[] => [...paths].sort().map((path) => `/${path}`);
  const both = [...wanted.keys()].filter((path) => shown.has(path));
  return {
    missing: named([...wanted.keys()].filter((path) => !shown.has(path))),
    added: named([...shown.keys()].filter((path) => !wanted.has(path))),
    changed: named(both.filter((path) => signature(wanted.get(path)) !== signature(shown.get(path)))),
  };
}

function signature(file: ExportedFile | undefined): string {
  if (!file) return '';
  const { type, size, mode, uid, gid, linkname, sha256 } = file;
  return JSON.stringify([type, size, mode, uid, gid, linkname, sha256]);
}
