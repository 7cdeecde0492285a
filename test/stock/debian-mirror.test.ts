import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { debianMirror, isDebianLike } from '../../harness/stock/debian-mirror.ts';

const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function etc(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'labdock-etc-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

const bookworm = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n';

test('the mirror is the one that a Debian machine gets its own packages from', async () => {
  const folder = await etc({
    'os-release': bookworm,
    'apt/sources.list.d/a-vendor.sources':
      'Types: deb\nURIs: https://vendor.example/apt\nSuites: stable\nComponents: main\n',
    'apt/sources.list.d/debian.sources':
      'Types: deb\n# a comment\nURIs: http://mirror.example/debian\nSuites: bookworm bookworm-updates\nComponents: main\n\n' +
      'Types: deb\nURIs: http://mirror.example/debian-security\nSuites: bookworm-security\nComponents: main\n',
  });
  expect(await debianMirror(folder)).toBe('http://mirror.example/debian');
});

test('the older notation of apt sources is read too', async () => {
  const folder = await etc({
    'os-release': bookworm,
    'apt/sources.list':
      '# deb http://old.example/debian bookworm main\ndeb cdrom:[Debian 12]/ bookworm main\n' +
      'deb [signed-by=/etc/key.gpg arch=amd64] http://near.example/debian bookworm main\n',
  });
  expect(await debianMirror(folder)).toBe('http://near.example/debian');
});

test.each([
  [
    'an Ubuntu',
    { 'os-release': 'ID=ubuntu\nID_LIKE=debian\n', 'apt/sources.list': 'deb http://u.example/ubuntu noble main\n' },
  ],
  ['a Debian without sources', { 'os-release': bookworm }],
  ['a machine that does not say what it is', {}],
])('%s leaves it to debootstrap', async (_machine, files) => {
  expect(await debianMirror(await etc(files))).toBe('');
});

test('apt-get installs things on what is a Debian or like one', async () => {
  expect(await isDebianLike(await etc({ 'os-release': 'ID=ubuntu\nID_LIKE=debian\n' }))).toBe(true);
  expect(await isDebianLike(await etc({ 'os-release': bookworm }))).toBe(true);
  expect(await isDebianLike(await etc({ 'os-release': 'ID=fedora\n' }))).toBe(false);
  expect(await isDebianLike(await etc({}))).toBe(false);
});
