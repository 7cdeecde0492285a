import { EngineError } from '../errors.ts';
import { type BlobSource, findText, parseJson, RESAVE } from './blob-source.ts';
import type { ArchivedImage } from './image-choice.ts';
import type { Platform } from './image-facts.ts';

interface Descriptor {
  readonly digest: string;
  readonly mediaType?: string;
  readonly platform?: Platform;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A layout nests an index in an index for several platforms; deeper is a loop. */
const DEPTH_LIMIT = 4;
const IMAGE_CONFIG = /^application\/vnd\.(?:oci\.image\.config|docker\.container\.image)\.v1\+json$/;

/**
 * @returns the images an OCI layout holds, of all platforms; undefined when it has no index.json.
 * Attestations and other artifacts are no images; platforms that an index lists but whose blobs were not saved are absent.
 */
export async function indexedImages(source: BlobSource): Promise<ArchivedImage[] | undefined> {
  const found = await findText(source, 'index.json');
  if (!found) return undefined;
  const images = new Map<string, ArchivedImage>();
  await collect(source, parseJson('index.json', found.text), [], images, 1);
  return [...images.values()];
}

async function collect(
  source: BlobSource,
  index: unknown,
  refs: readonly string[],
  images: Map<string, ArchivedImage>,
  depth: number,
): Promise<void> {
  if (depth > DEPTH_LIMIT) throw new EngineError('The image index of this archive nests too deep.', RESAVE);
  const descriptors = (index as { manifests?: Descriptor[] }).manifests ?? [];
  for (const descriptor of descriptors) {
    if (descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest') continue;
    const name = blobName(descriptor.digest);
    const found = await findText(source, name);
    if (!found) continue;
    const document = parseJson(name, found.text);
    const named = [...refs, ...refsOf(descriptor)];
    if ('manifests' in document) await collect(source, document, named, images, depth + 1);
    else await add(source, document as unknown as Manifest, descriptor.platform, named, images);
  }
}

interface Manifest {
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
}

async function add(
  source: BlobSource,
  { config, layers = [] }: Manifest,
  platform: Platform | undefined,
  refs: readonly string[],
  images: Map<string, ArchivedImage>,
): Promise<void> {
  if (!config || !IMAGE_CONFIG.test(config.mediaType ?? '')) return;
  const name = blobName(config.digest);
  const known = images.get(name);
  const image = {
    config: name,
    layers: layers.map(({ digest }) => blobName(digest)),
    refs: [...(known?.refs ?? []), ...refs],
  };
  images.set(name, { ...image, platform: platform ?? (await platformOf(source, name)) });
}

async function platformOf(source: BlobSource, config: string): Promise<Platform> {
  const found = await findText(source, config);
  const { os = '', architecture = '', variant } = (found ? parseJson(config, found.text) : {}) as Partial<Platform>;
  return variant ? { os, architecture, variant } : { os, architecture };
}

function refsOf({ annotations }: Descriptor): string[] {
  const named = [annotations?.['io.containerd.image.name'], annotations?.['org.opencontainers.image.ref.name']];
  return named.filter((ref) => ref !== undefined);
}

function blobName(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}
