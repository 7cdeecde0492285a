import { expect, test } from 'vitest';
import { fullReference } from '../../harness/inspect/full-reference.ts';

test.each([
  ['busybox', 'busybox:latest'],
  ['docker.io/library/busybox', 'busybox:latest'],
  ['docker.io/diamol/base:2e', 'diamol/base:2e'],
  ['index.docker.io/diamol/base', 'diamol/base:latest'],
  ['localhost:5000/helloimg', 'localhost:5000/helloimg:latest'],
  ['localhost:5000/helloimg:1.0', 'localhost:5000/helloimg:1.0'],
  ['diamol/base:2e@sha256:abc', 'diamol/base:2e'],
])('%s is the image %s', (given, full) => {
  expect(fullReference(given)).toBe(full);
});
