import { expect, test } from 'vitest';
import { heaviest } from '../../harness/inspect/heaviest.ts';
import type { FileEntry } from '../../harness/inspect/image-facts.ts';

const file = (path: string, size: number): FileEntry => ({ path, type: 'file', size, mode: 0o644, uid: 0, gid: 0 });
const layer = (...files: FileEntry[]) => ({ diffId: 'sha256:0', contentBytes: 0, files });

test('big files are named by themselves, small ones with their folder, over all layers', () => {
  const layers = [
    layer(file('usr/lib/go/src/a', 4_000_000), file('usr/lib/go/src/net/b', 3_000_000)),
    layer(file('web/server', 6_000_000), file('page', 10)),
  ];
  expect(heaviest({ layers })).toEqual([
    { path: '/usr/lib/go/', bytes: 7_000_000 },
    { path: '/web/server', bytes: 6_000_000 },
    { path: '/', bytes: 10 },
  ]);
});

test('a file that two layers bring weighs twice', () => {
  const layers = [layer(file('server', 8_000_000)), layer(file('server', 8_000_000))];
  expect(heaviest({ layers }, 1)).toEqual([{ path: '/server', bytes: 16_000_000 }]);
});
