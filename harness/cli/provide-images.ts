// Run by the set-up script: sees to it that all stock images are there, says what it makes, and leaves a stamp by which
// set-up sees next time that nothing is missing (harness/set-up/images.mjs says what is in it).
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Docker from 'dockerode';
import { connectEngine } from '../engine/connect.ts';
import { currentRun } from '../engine/labels.ts';
import { EngineError, LabError } from '../errors.ts';
import { recipesHash } from '../set-up/recipes-hash.mjs';
import { type CataloguedImage, readCatalogue } from '../stock/catalogue.ts';
import { listStockImages } from '../stock/list.ts';
import { type ProvideEvent, provideImages } from '../stock/provide.ts';
import { provideStockedSandbox } from '../stock/stocked-sandbox.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STATE_FOLDER = join(ROOT, '.labdock');

async function main(): Promise<void> {
  const docker = await connectEngine();
  // Taken first: a recipe that is edited meanwhile must not count as built.
  const recipes = recipesHash(ROOT);
  const catalogue = await readCatalogue();
  await provideImages(docker, { catalogue, logFolder: STATE_FOLDER, onProgress: announce });
  const start = performance.now();
  if (await provideStockedSandbox(docker, { catalogue, runId: currentRun() })) {
    console.log(`  sandbox stocked with them (${seconds(performance.now() - start)})`);
  }
  await leaveStamp(docker, catalogue, recipes);
}

async function leaveStamp(docker: Docker, catalogue: readonly CataloguedImage[], recipes: string): Promise<void> {
  const [{ ID }, listed] = await Promise.all([docker.info(), listStockImages(docker, catalogue)]);
  const images = Object.fromEntries(listed.map(({ reference, id }) => [reference, id]));
  await mkdir(STATE_FOLDER, { recursive: true });
  await writeFile(join(STATE_FOLDER, 'images.json'), JSON.stringify({ engineId: ID, images, recipes }, undefined, 2));
}

function announce(event: ProvideEvent): void {
  if (event.kind === 'no-registry') console.log('No image registry answers: stock images are built here, once.');
  if (event.kind === 'pull-failed') console.log(`  ${event.why}; building a stand-in`);
  if (event.kind === 'provided') console.log(`  ${event.reference} ${event.origin} (${seconds(event.ms)})`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

try {
  await main();
} catch (error) {
  if (error instanceof LabError) console.error(error.message);
  else if (error instanceof EngineError) console.error(`${error.message}\nTo mend it: ${error.mend}`);
  else throw error;
  process.exitCode = 3;
}
