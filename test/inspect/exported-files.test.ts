import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Header, pack } from 'tar-stream';
import { expect, test } from 'vitest';
import { type ExportedFile, exportedFiles } from '../../harness/inspect/exported-files.ts';
import { treeDifference } from '../../harness/inspect/tree-difference.ts';

/** What an export with these members shows. */
function shown(...members: [Partial<Header> & { name: string }, string?][]): Promise<Map<string, ExportedFile>> {
  const archive = pack();
  for (const [header, content] of members) {
    if (content === undefined) archive.entry(header);
    else archive.entry(header, content);
  }
  archive.finalize();
  return exportedFiles(Readable.from(archive));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('an export is told file by file, with digests, and a hard link as the file that it names', async () => {
  const files = await shown(
    [{ name: 'etc/', type: 'directory', mode: 0o755 }],
    [{ name: 'etc/motd', mode: 0o600, uid: 7 }, 'hello'],
    [{ name: 'etc/empty' }, ''],
    [{ name: 'etc/same', type: 'link', linkname: 'etc/motd' }],
    [{ name: 'motd', type: 'symlink', linkname: 'etc/motd' }],
  );
  expect([...files.keys()]).toEqual(['etc', 'etc/motd', 'etc/empty', 'etc/same', 'motd']);
  expect(files.get('etc/same')).toMatchObject({ type: 'file', size: 5, mode: 0o600, uid: 7, sha256: sha256('hello') });
  expect(files.get('etc/empty')?.sha256).toBe(sha256(''));
  expect(files.get('motd')).toMatchObject({ type: 'symlink', linkname: 'etc/motd' });
});

test('trees differ by what is missing, added or changed, and not by their times', async () => {
  const wanted = await shown(
    [{ name: 'old', mtime: new Date(0) }, 'one'],
    [{ name: 'text' }, 'one'],
    [{ name: 'mode', mode: 0o600 }, ''],
    [{ name: 'gone' }, ''],
  );
  const now = await shown(
    [{ name: 'old', mtime: new Date() }, 'one'],
    [{ name: 'text' }, 'two'],
    [{ name: 'mode', mode: 0o644 }, ''],
    [{ name: 'come' }, ''],
  );
  expect(treeDifference(wanted, now)).toEqual({ missing: ['/gone'], added: ['/come'], changed: ['/mode', '/text'] });
});

test('an export that breaks off in the middle of a file is an error', async () => {
  const archive = pack();
  archive.entry({ name: 'text' }, 'x'.repeat(2000));
  const bytes = (await Readable.from(archive).take(2).toArray()) as Buffer[];
  await expect(exportedFiles(Readable.from([Buffer.concat(bytes).subarray(0, 1000)]))).rejects.toThrow('in the middle');
});
