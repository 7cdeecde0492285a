import { expect, test } from 'vitest';
import { idsNamed } from '../../harness/inspect/ids-named.ts';

test('an image is found by every name that a tag or a commit ever gave it, in the order of giving', () => {
  const events = [
    { action: 'commit', id: 'a container', attributes: { imageRef: 'docker.io/library/app:1', imageID: 'sha256:1' } },
    { action: 'tag', id: 'sha256:1', attributes: { name: 'app:1' } },
    { action: 'commit', id: 'a container', attributes: { imageID: 'sha256:2' } },
    { action: 'tag', id: 'sha256:3', attributes: { name: 'app:1' } },
    { action: 'tag', id: 'sha256:4', attributes: { name: 'app' } },
    { action: 'untag', id: 'sha256:1', attributes: { name: 'app:1' } },
  ];
  expect(idsNamed(events, 'app:1')).toEqual(['sha256:1', 'sha256:3']);
  expect(idsNamed(events, 'app')).toEqual(['sha256:4']);
});
