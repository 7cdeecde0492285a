// Run by the set-up script: sees to it that all stock images are there, and says what it makes.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import Docker from 'dockerode';
import { EngineError } from '../errors.ts';
import { readCatalogue } from '../stock/catalogue.ts';
import { type ProvideEvent, provideImages } from '../stock/provide.ts';
import { provideStockedSandbox } from '../stock/stocked-sandbox.ts';

const LOG_FOLDER = fileURLToPath(new URL('../../.labdock', import.meta.url));

async function main(): Promise<void> {
  const docker = new Docker();
  const catalogue = await readCatalogue();
  await provideImages(docker, { catalogue, logFolder: LOG_FOLDER, onProgress: announce });
  const start = performance.now();
  if (await provideStockedSandbox(docker, { catalogue, runId: randomUUID() })) {
    console.log(`  sandbox stocked with them (${seconds(performance.now() - start)})`);
  }
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
  if (!(error instanceof EngineError)) throw error;
  console.error(`${error.message}\nTo mend it: ${error.mend}`);
  process.exitCode = 3;
}
