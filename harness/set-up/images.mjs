// The last step: the images labs start from. Whether they are there is asked here, with one request; providing them is the
// business of harness/cli/provide-images.ts, which leaves .labdock/images.json:
// {"engineId": string, "images": {reference: imageId}, "recipes": recipesHash()}.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { askEngine } from '../engine/find-engine.mjs';
import { projectNode } from './npm-packages.mjs';
import { recipesHash } from './recipes-hash.mjs';
import { SetUpError } from './say.mjs';

/** Whether this engine has every image of the stamp under its name, and no recipe changed since. */
export async function imagesAreCurrent(root, engine) {
  try {
    const stamp = JSON.parse(readFileSync(path.join(root, '.labdock/images.json'), 'utf8'));
    if (stamp.recipes !== recipesHash(root)) return false;
    const { body } = await askEngine(engine, '/images/json', 10_000);
    const present = new Set(
      JSON.parse(body).flatMap((image) => (image.RepoTags ?? []).map((tag) => `${shortName(tag)} ${image.Id}`)),
    );
    return Object.entries(stamp.images).every(([reference, id]) => present.has(`${shortName(reference)} ${id}`));
  } catch {
    // No stamp, or one that cannot be read: provide-images finds out.
    return false;
  }
}

/** Podman gives the registry with every name. */
function shortName(reference) {
  const name = reference.replace(/^(docker\.io|localhost)\/(library\/)?/, '');
  return name.lastIndexOf(':') > name.lastIndexOf('/') ? name : `${name}:latest`;
}

export async function provideImages(root) {
  const script = path.join(root, 'harness/cli/provide-images.ts');
  const ended = await new Promise((resolve, reject) => {
    const child = spawn(projectNode(root), [script], { stdio: 'inherit', cwd: root });
    child.on('error', reject).on('close', (code, signal) => resolve(signal ?? code));
  });
  if (ended === 0) return;
  throw new SetUpError(
    'the images that labs start from are not all there (reasons above); to try again: npm run set-up',
  );
}
