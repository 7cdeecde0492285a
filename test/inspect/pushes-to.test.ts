import { expect, test } from 'vitest';
import { pushesTo } from '../../harness/inspect/pushes-to.ts';

const REPOSITORY = 'localhost:5000/gallery/ui';

/** Events as engine 26.1 tells them: "tag NAME of ID", "push NAME", "commit NAME of ID". */
function events(...told: string[]) {
  return told.map((text) => {
    const [action = '', name = '', , image = ''] = text.split(' ');
    if (action === 'push') return { action, id: name, attributes: { name: name.replace(/:[^:/]*$/, '') } };
    if (action === 'commit') return { action, id: 'a-container', attributes: { imageRef: name, imageID: image } };
    return { action, id: image, attributes: { name } };
  });
}

const shown = (...told: string[]) =>
  pushesTo(events(...told), REPOSITORY).map(({ whole, sent }) => ({ whole, sent: Object.fromEntries(sent) }));

const named = [`tag ${REPOSITORY}:1.0 of one`, `tag ${REPOSITORY}:latest of two`, 'tag gallery:latest of two'];

test('a push without a tag sends every name that the repository has at that moment', () => {
  expect(shown(...named, `push ${REPOSITORY}`, `tag ${REPOSITORY}:2.0 of two`)).toEqual([
    { whole: true, sent: { '1.0': 'one', latest: 'two' } },
  ]);
});

test('a push with a tag sends that one', () => {
  expect(shown(...named, `push ${REPOSITORY}:latest`)).toEqual([{ whole: false, sent: { latest: 'two' } }]);
});

test('a name that was given again stands for the image that it was given to last', () => {
  expect(shown(...named, `tag ${REPOSITORY}:1.0 of two`, `push ${REPOSITORY}:1.0`)).toEqual([
    { whole: false, sent: { '1.0': 'two' } },
  ]);
});

test('a commit names an image too', () => {
  expect(shown(`commit ${REPOSITORY}:1.0 of three`, `push ${REPOSITORY}`)).toEqual([
    { whole: true, sent: { '1.0': 'three' } },
  ]);
});

test('pushes to another repository, or to one whose name only begins alike, are not seen', () => {
  expect(shown(...named, 'push localhost:5000/gallery', `push ${REPOSITORY}-old:1.0`)).toEqual([]);
});
