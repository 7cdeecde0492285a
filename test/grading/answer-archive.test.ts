import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtempDisposable, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type ArchiveEntry, filesPacked, packArchive, readArchive } from '../../harness/grading/answer-archive.ts';
import type { CheckContext } from '../../harness/grading/grade-lab.ts';

const exec = promisify(execFile);

/** The same commands as in a sandbox, run in a folder of this machine. */
function runningIn(cwd: string): Pick<CheckContext, 'run'> {
  return {
    run: async ([command = '', ...args]) => {
      const ended = { stderr: '', output: '', timedOut: false, tooMuchOutput: false };
      return exec(command, args, { cwd }).then(
        ({ stdout }) => ({ ...ended, exitCode: 0, stdout }),
        ({ code, stdout }) => ({ ...ended, exitCode: code, stdout }),
      );
    },
  };
}

async function siteIn(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'web/그림'), { recursive: true });
  await writeFile(path.join(folder, 'web/index.html'), '<p>hello</p>\n');
  await writeFile(path.join(folder, 'web/그림/a.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0x00]));
  await writeFile(path.join(folder, 'web/nothing.txt'), '');
  await symlink('index.html', path.join(folder, 'web/home.html'));
  await chmod(path.join(folder, 'web/index.html'), 0o600);
}

test.each(['-cf', '-czf', '-cJf', '--format=pax -cf'])('what tar %s packed is read back', async (options) => {
  await using folder = await mkdtempDisposable(path.join(tmpdir(), 'archive-'));
  await siteIn(folder.path);
  await exec('tar', [...options.split(' '), 'site.tar', './web'], { cwd: folder.path });
  const archive = await readArchive(runningIn(folder.path), 'site.tar');
  const files = filesPacked(archive);
  expect([...files.keys()].sort()).toEqual(['web/index.html', 'web/그림/a.jpg']);
  expect(files.get('web/그림/a.jpg')).toEqual(Buffer.from([0xff, 0xd8, 0xff, 0x00]));
  expect(archive?.gzip).toBe(options === '-czf');
  expect(archive?.entries.find(({ header }) => header.name === 'web/index.html')?.header.mode).toBe(0o600);
});

test.each(['-cf', '-czf'])(
  'an archive of tar %s packed anew keeps compression, permissions and links',
  async (options) => {
    await using folder = await mkdtempDisposable(path.join(tmpdir(), 'archive-'));
    await siteIn(folder.path);
    await exec('tar', [options, 'site.tar', 'web'], { cwd: folder.path });
    const archive = await readArchive(runningIn(folder.path), 'site.tar');
    await writeFile(path.join(folder.path, 'again.tar'), await packArchive(archive ?? { entries: [], gzip: false }));
    const again = await readArchive(runningIn(folder.path), 'again.tar');
    expect(again?.gzip).toBe(archive?.gzip);
    const kept = ({ header, content }: ArchiveEntry) => {
      const { name, type, mode, uid, gid, linkname } = header;
      return { name, type, mode, uid, gid, linkname, content };
    };
    expect(again?.entries.map(kept)).toEqual(archive?.entries.map(kept));
  },
);

test('what is no archive, or breaks off, has no entries, and what is not there is told apart', async () => {
  await using folder = await mkdtempDisposable(path.join(tmpdir(), 'archive-'));
  await siteIn(folder.path);
  await exec('tar', ['-cf', 'site.tar', 'web'], { cwd: folder.path });
  await exec('bash', ['-c', 'head -c 700 site.tar > cut.tar; echo junk > junk.tar; : > empty.tar'], {
    cwd: folder.path,
  });
  for (const name of ['cut.tar', 'junk.tar', 'empty.tar']) {
    expect((await readArchive(runningIn(folder.path), name))?.entries, name).toEqual([]);
  }
  expect(await readArchive(runningIn(folder.path), 'web')).toBeUndefined();
  expect(await readArchive(runningIn(folder.path), 'none.tar')).toBeUndefined();
});
