import { expect, test } from 'vitest';
import { registryDeletions } from '../../harness/inspect/registry-deletions.ts';

const DIGEST = `sha256:${'4f'.repeat(32)}`;

/** As a registry 2.8 prints it: its own lines and those of the common log format. */
const line = (request: string, status: number) => `time="2025-01-06T09:00:00Z" level=info msg="response completed"
172.17.0.1 - - [06/Jan/2025:09:00:00 +0000] "${request} HTTP/1.1" ${status} 0 "" "curl/8.14.1"
`;

test('deletions are told with what the registry answered, and with the digest where one was asked for', () => {
  const log = [
    line('GET /v2/gallery/ui/tags/list', 200),
    line('DELETE /v2/gallery/ui/manifests/1.0', 400),
    line('DELETE /v2/gallery/uis/manifests/1.0', 404),
    line(`DELETE /v2/gallery/ui/manifests/${DIGEST}`, 202),
  ].join('');
  expect(registryDeletions(log, 'gallery/ui')).toEqual([
    { path: '/v2/gallery/ui/manifests/1.0', status: 400, digest: '' },
    { path: '/v2/gallery/uis/manifests/1.0', status: 404, digest: '' },
    { path: `/v2/gallery/ui/manifests/${DIGEST}`, status: 202, digest: DIGEST },
  ]);
});

test('a log without requests tells of none', () => {
  expect(registryDeletions('', 'gallery/ui')).toEqual([]);
});
