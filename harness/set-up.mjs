// Sets up what is missing: the npm packages, a Docker engine, the images that labs start from. Plain JavaScript on Node's
// own modules, because nothing is installed yet when it runs first. Where nothing is missing it says nothing and is quick.
import { findEngine } from './engine/find-engine.mjs';
import { projectRoot } from './engine/own-record.mjs';
import { provideEngine } from './set-up/engine.mjs';
import { imagesAreCurrent, provideImages } from './set-up/images.mjs';
import { withLock } from './set-up/lock.mjs';
import { installNpmPackages, npmPackagesAreCurrent } from './set-up/npm-packages.mjs';
import { SetUpError } from './set-up/say.mjs';

async function setUp(root) {
  if (await nothingIsMissing(root)) return;
  await withLock(root, async () => {
    if (!npmPackagesAreCurrent(root)) await installNpmPackages(root);
    const engine = await provideEngine();
    if (!(await imagesAreCurrent(root, engine))) await provideImages(root);
  });
}

async function nothingIsMissing(root) {
  if (!npmPackagesAreCurrent(root)) return false;
  const { engine } = await findEngine();
  return engine !== undefined && (await imagesAreCurrent(root, engine));
}

try {
  await setUp(projectRoot);
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`set-up: ${error.message}`);
  process.exitCode = 3;
}
