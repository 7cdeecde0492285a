import type { ContainerInspectInfo } from 'dockerode';
import { expect, test } from 'vitest';
import { mountAt } from '../../harness/inspect/mount-at.ts';
import { volumeTrouble } from '../../harness/inspect/volume-trouble.ts';

type Box = Pick<ContainerInspectInfo, 'Mounts' | 'HostConfig'>;

/** Mounts as `docker inspect` shows them: "volume NAME PATH", "bind SOURCE PATH", "tmpfs - PATH" for the option --tmpfs. */
function box(...mounts: string[]): Box {
  const told = mounts.map((text) => text.split(' ') as [string, string, string]);
  const Mounts = told
    .filter(([type]) => type !== 'tmpfs')
    .map(([Type, from, Destination]) => {
      const [Source = '', mode] = from.split(',');
      const isVolume = Type === 'volume';
      return { Type, Destination, RW: mode !== 'ro', Source, ...(isVolume ? { Name: Source } : {}) };
    });
  const Tmpfs = Object.fromEntries(told.filter(([type]) => type === 'tmpfs').map(([, , path]) => [path, '']));
  return { Mounts, HostConfig: { Tmpfs } } as unknown as Box;
}

test('a path lies in the innermost mount that holds it', () => {
  const three = box('bind /host/etc /etc', 'bind /host/app.json,ro /etc/app/settings.json', 'volume data /var/lib/');
  expect(mountAt(three, '/etc/app/settings.json')).toMatchObject({ source: '/host/app.json', writable: false });
  expect(mountAt(three, '/etc/app/other.json')).toMatchObject({ source: '/host/etc', writable: true });
  expect(mountAt(three, '/var/lib/app')).toMatchObject({ type: 'volume', name: 'data', destination: '/var/lib' });
  expect(mountAt(three, '/var/library')).toBeUndefined();
});

test('a tmpfs is a mount, however it was asked for', () => {
  expect(mountAt(box('tmpfs - /data/'), '/data/entries')).toMatchObject({ type: 'tmpfs', destination: '/data' });
});

test.each([
  ['volume book /data', undefined],
  ['volume book /', undefined],
  ['volume book /date', 'mounted-elsewhere'],
  ['volume other /data', 'other-volume'],
  [`volume ${'0a'.repeat(32)} /data`, 'anonymous-volume'],
  ['bind /host/book /data', 'bind-mount'],
  ['tmpfs - /data', 'in-memory'],
  ['bind /host/etc /etc', 'no-volume'],
])('with %s mounted, the trouble of a folder that should be in the volume book is %s', (mount, code) => {
  expect(volumeTrouble(box(mount), '/data', 'book')?.code).toBe(code);
});
