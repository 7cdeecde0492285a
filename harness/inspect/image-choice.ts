import { EngineError } from '../errors.ts';
import { type BlobSource, findText, parseJson } from './blob-source.ts';
import { fullReference } from './full-reference.ts';
import type { Platform } from './image-facts.ts';
import { indexedImages } from './oci-index.ts';

/** One image of an archive, by the names of its members. */
export interface ArchivedImage {
  readonly config: string;
  /** Lowest first; a name may occur more than once. */
  readonly layers: readonly string[];
  readonly refs: readonly string[];
  readonly platform?: Platform;
}

export interface Wanted {
  /** Default: that of this machine, on Linux, where there is a choice. */
  readonly platform?: Platform;
  /** Which image, where an archive holds several. */
  readonly ref?: string;
}

/**
 * Picks the image that is asked for. `manifest.json` is what engines write for one platform, `index.json` what OCI
 * layouts have for all of them; where both are there, the former is the engine's own choice.
 * @throws EngineError when there is none, or more than one fits.
 */
export async function chooseImage(source: BlobSource, wanted: Wanted): Promise<ArchivedImage> {
  const listed = await dockerImages(source);
  const named = byRef(listed, wanted.ref);
  if (named.length > 0 && !wanted.platform) return theOnly(named);
  const all = (await indexedImages(source)) ?? (await withPlatforms(source, listed));
  if (all.length === 0) {
    throw new EngineError(
      'This is no image: it has neither a manifest.json nor an index.json that lists one.',
      'Give what docker save or docker buildx build --output type=oci wrote.',
    );
  }
  const fits = byRef(all, wanted.ref);
  if (fits.length === 0)
    throw new EngineError(`The archive holds no image ${wanted.ref}, only ${names(all)}.`, 'Name one of those.');
  return theOnly(byPlatform(fits, wanted.platform));
}

interface DockerManifest {
  readonly Config: string;
  readonly RepoTags?: readonly string[] | null;
  readonly Layers?: readonly string[] | null;
}

async function dockerImages(source: BlobSource): Promise<ArchivedImage[]> {
  const found = await findText(source, 'manifest.json');
  const entries = found ? parseJson('manifest.json', found.text) : [];
  if (!Array.isArray(entries))
    throw new EngineError('The manifest.json of this archive lists no images.', 'Save the image again.');
  const images = (entries as DockerManifest[]).map(({ Config, Layers, RepoTags }) => ({
    config: Config,
    layers: Layers ?? [],
    refs: RepoTags ?? [],
  }));
  return distinct(images);
}

/** The archive of a classic engine says what an image is for in its configuration only. */
async function withPlatforms(source: BlobSource, images: readonly ArchivedImage[]): Promise<ArchivedImage[]> {
  const known = images.map(async (image) => {
    const found = await findText(source, image.config);
    const { os, architecture } = (found ? parseJson(image.config, found.text) : {}) as Record<string, string>;
    return { ...image, platform: { os: os ?? '', architecture: architecture ?? '' } };
  });
  return Promise.all(known);
}

/** One image with two tags is listed twice by some engines. */
function distinct(images: readonly ArchivedImage[]): ArchivedImage[] {
  const byConfig = new Map<string, ArchivedImage>();
  for (const image of images) {
    const refs = [...(byConfig.get(image.config)?.refs ?? []), ...image.refs];
    byConfig.set(image.config, { ...image, refs });
  }
  return [...byConfig.values()];
}

function byRef(images: readonly ArchivedImage[], ref: string | undefined): ArchivedImage[] {
  if (ref === undefined) return [...images];
  const full = fullReference(ref);
  return images.filter(
    ({ refs, config }) => refs.some((one) => one === ref || fullReference(one) === full) || config.includes(ref),
  );
}

function byPlatform(images: readonly ArchivedImage[], wanted: Platform | undefined): ArchivedImage[] {
  if (!wanted && images.length === 1) return [...images];
  const target = wanted ?? { os: 'linux', architecture: thisArchitecture() };
  const fits = images.filter(
    ({ platform }) => platform?.os === target.os && platform.architecture === target.architecture,
  );
  if (fits.length === 0) {
    const there = images.map(({ platform }) => (platform ? show(platform) : 'one that names none')).join(', ');
    throw new EngineError(
      `The image is not there for ${show(target)}, only for ${there}.`,
      'Ask for one of those platforms.',
    );
  }
  const exact = fits.filter(({ platform }) => (platform?.variant ?? '') === (target.variant ?? ''));
  return target.variant ? exact : exact.length > 0 ? exact : fits.slice(0, 1);
}

function theOnly(images: readonly ArchivedImage[]): ArchivedImage {
  const [image, ...others] = images;
  if (image && others.length === 0) return image;
  throw new EngineError(
    `The archive holds ${images.length} images that fit (${names(images)}).`,
    'Name the one that is meant.',
  );
}

function names(images: readonly ArchivedImage[]): string {
  return images.map(({ refs, config }) => refs[0] ?? config).join(', ');
}

function show({ os, architecture, variant }: Platform): string {
  return [os, architecture, variant].filter(Boolean).join('/');
}

const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

function thisArchitecture(): string {
  return ARCHITECTURES[process.arch] ?? process.arch;
}
