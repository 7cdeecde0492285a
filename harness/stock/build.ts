import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { pack } from 'tar-fs';
import { EngineError } from '../errors.ts';
import type { CataloguedImage } from './catalogue.ts';
import { type Followed, followStream } from './follow-stream.ts';
import { ANY_TAG_LABEL, RECIPE_LABEL, STAND_IN_LABEL, STOCK_LABEL } from './stock-image.ts';

const BUILD_BUDGET_MS = 20 * 60_000;

/**
 * Builds an image from its recipe and returns its ID; it is not named yet.
 * @throws EngineError with the end of the output; all of it is in a file of `logFolder`
 */
export async function buildImage(docker: Docker, image: CataloguedImage, logFolder: string): Promise<string> {
  const { output, error, imageId } = await runBuild(docker, image);
  await removeUnusedSteps(docker, output, imageId);
  if (error || !imageId) throw await buildFailure(image, output, error ?? 'no image came of it', logFolder);
  return imageId;
}

/** Without a tag: that a tag exists is no proof that this build made it. */
async function runBuild(docker: Docker, image: CataloguedImage): Promise<Followed> {
  const abortSignal = AbortSignal.timeout(BUILD_BUDGET_MS);
  try {
    const stream = await docker.buildImage(Readable.from(pack(image.folder, { map: sameEverywhere })), {
      labels: stockLabels(image),
      forcerm: true,
      abortSignal,
    });
    return await followStream(docker, stream);
  } catch (error) {
    // A Dockerfile that cannot be read is refused before there is a stream.
    const why = abortSignal.aborted
      ? `it took more than ${BUILD_BUDGET_MS / 60_000} minutes`
      : (error as Error).message;
    return { output: '', error: why, imageId: undefined };
  }
}

export function stockLabels(image: CataloguedImage): Record<string, string> {
  // Said even where it is false, or it would be inherited from a stand-in below.
  return {
    [STOCK_LABEL]: 'true',
    [STAND_IN_LABEL]: String(image.pull),
    [ANY_TAG_LABEL]: String(image.anyTag === true),
    [RECIPE_LABEL]: image.recipe,
  };
}

type Header = Parameters<NonNullable<Parameters<typeof pack>[1]>['map'] & object>[0];

function sameEverywhere(header: Header): Header {
  const executable = header.type === 'directory' || ((header.mode ?? 0) & 0o100) !== 0;
  return { ...header, mode: executable ? 0o755 : 0o644, uid: 0, gid: 0, mtime: new Date(0) };
}

async function buildFailure(
  image: CataloguedImage,
  output: string,
  error: string,
  logFolder: string,
): Promise<EngineError> {
  const log = join(logFolder, `build-${image.name}.log`);
  await mkdir(logFolder, { recursive: true });
  await writeFile(log, `${output}\n${error}\n`);
  const tail = output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  return new EngineError(
    `the stock image ${image.references[0]} could not be built: ${error}\n${tail}`,
    `read ${log}, mend what it names, and run the command again`,
  );
}

const TAIL_LINES = 12;

/** The classic builder leaves every step as an image without a name: those of other stages, and of a build that failed. */
async function removeUnusedSteps(docker: Docker, output: string, builtId: string | undefined): Promise<void> {
  const history: { Id: string }[] = builtId ? await docker.getImage(builtId).history() : [];
  const kept = new Set([...history.map(({ Id }) => shortId(Id)), shortId(builtId ?? '')]);
  const unused = stepsMade(output).filter((step) => !kept.has(step));
  for (const id of unused.reverse()) {
    // Refused (409) where something else was built on it, and gone (404) with the one above it.
    const image = docker.getImage(id);
    await image.remove().catch(() => undefined);
  }
}

/** IDs of the images that this build made, without those it found in the cache or started from. */
export function stepsMade(output: string): string[] {
  const steps = output.split(/^Step \d+\/\d+ : /m).slice(1);
  return steps
    .filter((step) => !/^FROM /i.test(step) && !step.includes(' ---> Using cache'))
    .flatMap((step) => step.match(/^ ---> ([0-9a-f]{12})$/gm)?.slice(-1) ?? [])
    .map((line) => line.slice(-12));
}

function shortId(id: string): string {
  return id.replace('sha256:', '').slice(0, 12);
}
