import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type Docker from 'dockerode';
import { RUN_LABEL } from '../engine/labels.ts';
import { EngineError } from '../errors.ts';
import type { CataloguedImage } from './catalogue.ts';
import { repoAndTag } from './pull.ts';
import { imageNamed } from './state.ts';
import { RECIPE_LABEL } from './stock-image.ts';

export const SANDBOX_IMAGE = 'labdock/sandbox:latest';
export const STOCKED_SANDBOX_IMAGE = 'labdock/sandbox-stocked:latest';
/** Of the images inside, and of the sandbox around them: another value means make it anew. */
export const STOCKED_LABEL = 'labdock.stocked';

export interface StockSandboxOptions {
  readonly catalogue: readonly CataloguedImage[];
  /** Labels what is made on the way. */
  readonly runId: string;
  /** What to name it; STOCKED_SANDBOX_IMAGE unless said. */
  readonly reference?: string;
}

/**
 * Makes the image that sandboxes start from: the sandbox engine with every stock image in its data root.
 * @returns whether there was anything to do
 * @throws EngineError
 */
export async function provideStockedSandbox(docker: Docker, options: StockSandboxOptions): Promise<boolean> {
  const present = await docker.listImages();
  const wanted = stockOf(options.catalogue, present);
  const reference = options.reference ?? STOCKED_SANDBOX_IMAGE;
  if (imageNamed(present, reference)?.Labels?.[STOCKED_LABEL] === wanted.hash) return false;
  try {
    await makeStockedSandbox(docker, wanted, reference, { [RUN_LABEL]: options.runId });
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    const why = `the stock images could not be put into the sandbox's engine: ${(cause as Error).message}`;
    throw new EngineError(why, 'npx lab doctor', { cause });
  }
  await removeFormerOnes(docker);
  return true;
}

async function makeStockedSandbox(docker: Docker, wanted: Stock, reference: string, labels: Labels): Promise<void> {
  const container = await docker.createContainer({
    Image: SANDBOX_IMAGE,
    Entrypoint: ['sandbox-stock'],
    Labels: labels,
    OpenStdin: true,
    StdinOnce: true,
    HostConfig: { ...nestedEngineNeeds(), Mounts: [dataVolume(labels)] },
  });
  try {
    await load(docker, container, wanted.references);
    await container.commit({
      ...repoAndTag(reference),
      changes: ['ENTRYPOINT ["sandbox-entry"]', `LABEL ${STOCKED_LABEL}=${wanted.hash} ${NOT_INHERITED}`],
    });
  } finally {
    await container.remove({ force: true, v: true });
  }
}

/** Nameless now. Where sandboxes still run from one, it stays until the next time. */
async function removeFormerOnes(docker: Docker): Promise<void> {
  const former = await docker.listImages({ filters: { dangling: ['true'], label: [STOCKED_LABEL] } });
  await Promise.allSettled(former.map(({ Id }) => docker.getImage(Id).remove()));
}

/** A commit keeps the container's labels: these are emptied, being true of the container or of the image below only. */
const NOT_INHERITED = `${RUN_LABEL}= ${RECIPE_LABEL}=`;

/** What a nested engine needs, and all that it needs: see sandbox-entry. */
export function nestedEngineNeeds() {
  return {
    CapAdd: ['SYS_ADMIN', 'NET_ADMIN'],
    SecurityOpt: ['seccomp=unconfined', 'apparmor=unconfined'],
    // What the docker command calls systempaths=unconfined.
    MaskedPaths: [],
    ReadonlyPaths: [],
  } satisfies Docker.HostConfig;
}

/** Without a name, so that it goes with the container; not declared in the image, so that it is not committed. */
function dataVolume(labels: Labels): Docker.MountSettings {
  return {
    Type: 'volume',
    Target: '/var/lib/docker',
    Source: '',
    VolumeOptions: { NoCopy: true, Labels: labels, DriverConfig: { Name: 'local', Options: {} } },
  };
}

type Labels = Record<string, string>;

interface Stock {
  readonly references: readonly string[];
  readonly hash: string;
}

function stockOf(catalogue: readonly CataloguedImage[], present: readonly Docker.ImageInfo[]): Stock {
  const idOf = (reference: string): string => {
    const info = imageNamed(present, reference);
    if (!info) throw new EngineError(`the stock image ${reference} is missing`, 'npm run set-up');
    return info.Id;
  };
  const references = catalogue.flatMap((image) => (image.inSandbox === false ? [] : image.references)).sort();
  const facts = [SANDBOX_IMAGE, ...references].map((reference) => `${reference} ${idOf(reference)}`);
  return { references, hash: createHash('sha256').update(facts.join('\n')).digest('hex') };
}

/** From the one engine's `docker save` straight into the other's `docker load`. */
async function load(docker: Docker, container: Docker.Container, references: readonly string[]): Promise<void> {
  const signal = AbortSignal.timeout(LOAD_BUDGET_MS);
  const attached = await container.attach({ stream: true, hijack: true, stdin: true, stdout: true, stderr: true });
  const output = new PassThrough();
  docker.modem.demuxStream(attached, output, output);
  attached.on('end', () => output.end());
  const said = text(output);
  await container.start();
  const images = await saveStream(docker, references);
  // A load that failed stops reading: what it said tells more than the broken pipe.
  await pipeline(images, attached as unknown as NodeJS.WritableStream, { signal }).catch(() => undefined);
  const { StatusCode } = await container.wait({ abortSignal: signal });
  if (StatusCode !== 0) throw new Error((await said).trimEnd().split('\n').slice(-TAIL_LINES).join('\n'));
}

const LOAD_BUDGET_MS = 10 * 60_000;
const TAIL_LINES = 12;

/** `docker save`; dockerode's types do not know it. */
function saveStream(docker: Docker, names: readonly string[]): Promise<NodeJS.ReadableStream> {
  type Saves = { getImages(options: { names: readonly string[] }): Promise<NodeJS.ReadableStream> };
  return (docker as unknown as Saves).getImages({ names });
}
