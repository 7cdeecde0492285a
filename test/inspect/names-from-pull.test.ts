import { expect, test } from 'vitest';
import { namesFromPull } from '../../harness/inspect/names-from-pull.ts';

const ID = 'sha256:5f68d8e5b651';
const REPOSITORY = 'localhost:5000/app';

/** Events as engine 26.1 tells them: a tag with its name, an untag without, a pull with the repository. */
function events(...told: string[]) {
  return told.map((text) => {
    const [action = '', name = ''] = text.split(' ');
    const isOfRegistry = action === 'pull' || action === 'push';
    return { action, id: isOfRegistry ? name : ID, attributes: { name: action === 'untag' ? ID : name } };
  });
}

function image(...names: string[]) {
  return { Id: ID, RepoTags: names, RepoDigests: [`${REPOSITORY}@sha256:a418`] };
}

const built = ['tag app', `tag ${REPOSITORY}:1.0`, `tag ${REPOSITORY}`, `push ${REPOSITORY}`];
const all = ['app:latest', `${REPOSITORY}:1.0`, `${REPOSITORY}:latest`];
const pull = `pull ${REPOSITORY}`;

test('a pull that finds every name in place brings none', () => {
  expect(namesFromPull(events(...built, pull), image(...all), REPOSITORY)).toBe(0);
});

test('names that were removed and pulled are counted, whether the image itself was gone or not', () => {
  expect(namesFromPull(events(...built, 'untag', 'untag', pull), image(...all), REPOSITORY)).toBe(2);
  const gone = events(...built, 'untag', 'untag', 'untag', 'delete', pull);
  expect(namesFromPull(gone, image(...all.slice(1)), REPOSITORY)).toBe(2);
});

test('removing another name of the image before the pull counts for nothing', () => {
  expect(namesFromPull(events(...built, 'untag', pull), image(...all.slice(1)), REPOSITORY)).toBe(0);
});

test('names that were tagged or loaded again were not pulled', () => {
  const again = [`tag ${REPOSITORY}:1.0`, `tag ${REPOSITORY}`, pull];
  expect(namesFromPull(events(...built, 'untag', 'untag', ...again), image(...all), REPOSITORY)).toBe(0);
  const loaded = events(...built, 'untag', 'untag', 'untag', 'delete', 'load', pull);
  expect(namesFromPull(loaded, image(...all.slice(1)), REPOSITORY)).toBe(0);
});

test('tagging twice what is there changes nothing', () => {
  const twice = events(...built, `tag ${REPOSITORY}`, 'untag', 'untag', pull, 'tag app');
  expect(namesFromPull(twice, image(...all), REPOSITORY)).toBe(2);
});

test('an image pulled by its digest alone has come from the registry', () => {
  expect(namesFromPull(events(...built, 'untag', 'untag', pull), image('app:latest'), REPOSITORY)).toBe(1);
});
