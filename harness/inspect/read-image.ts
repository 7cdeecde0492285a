import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { EngineError, UsageError } from '../errors.ts';
import { scanArchive } from './archive-scan.ts';
import type { ScannedBlob } from './blob-scan.ts';
import { type BlobSource, needText, RESAVE, what } from './blob-source.ts';
import { FolderSource } from './folder-source.ts';
import { type ArchivedImage, chooseImage, type Wanted } from './image-choice.ts';
import { type ConfigBlob, parseConfig } from './image-config.ts';
import type { ImageFacts, LayerFacts } from './image-facts.ts';

export interface ReadOptions extends Wanted {
  readonly signal?: AbortSignal;
}

/**
 * Learns what is in an image from its save stream, in one pass and without running it: what `docker save` of any engine
 * writes, or an OCI layout as a tar, with layers plain, gzip or zstd.
 * @throws EngineError when the stream breaks off, its format is not known, or a layer is not what its diff id says.
 */
export async function readImage(stream: Readable, options: ReadOptions = {}): Promise<ImageFacts> {
  const blobs = await scanArchive(stream, options.signal);
  return assemble({ find: async (name) => followed(blobs, name) }, options);
}

/** The same of a file. @throws UsageError when there is none. */
export async function readImageTar(path: string, options: ReadOptions = {}): Promise<ImageFacts> {
  await expectKind(path, 'file');
  return readImage(createReadStream(path, { highWaterMark: 256 * 1024 }), options);
}

/** The same of an OCI layout, or of an unpacked archive, as a folder. Reads the layers of the one image only. */
export async function readOciFolder(path: string, options: ReadOptions = {}): Promise<ImageFacts> {
  await expectKind(path, 'folder');
  return assemble(new FolderSource(path, options.signal), options);
}

async function assemble(source: BlobSource, wanted: Wanted): Promise<ImageFacts> {
  const image = await chooseImage(source, wanted);
  const { text, digest } = await needText(source, image.config);
  const { diffIds, variant: _, ...config } = understood(image.config, text);
  if (diffIds.length !== image.layers.length) {
    const message = `The image is inconsistent: its manifest lists ${image.layers.length} layers, its configuration ${diffIds.length}.`;
    throw new EngineError(message, RESAVE);
  }
  const layers = await checkedLayers(source, image, diffIds);
  const contentBytes = layers.reduce((sum, layer) => sum + layer.contentBytes, 0);
  return { id: digest, ...config, contentBytes, layers };
}

function understood(name: string, text: string): ConfigBlob {
  try {
    return parseConfig(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError(`'${name}' is no image configuration: ${reason}.`, RESAVE, { cause });
  }
}

async function checkedLayers(
  source: BlobSource,
  image: ArchivedImage,
  diffIds: readonly string[],
): Promise<LayerFacts[]> {
  const layers: LayerFacts[] = [];
  for (const [index, diffId] of diffIds.entries()) {
    const place = `Layer ${index + 1} of ${diffIds.length}`;
    const name = image.layers[index] ?? '';
    const blob = await source.find(name);
    if (!blob) throw new EngineError(`${place} is missing from the image ('${name}').`, RESAVE);
    if (blob.kind !== 'layer') throw new EngineError(`${place} cannot be read: it is ${what(blob)}.`, RESAVE);
    const { facts, problem } = blob.layer;
    if (facts.diffId !== diffId) {
      const other = problem === undefined ? '' : ', or in a format that is not known';
      const message = `${place} was altered or damaged${other}: its digest is ${facts.diffId}, and the configuration says ${diffId}.`;
      throw new EngineError(message, RESAVE);
    }
    if (problem !== undefined) throw new EngineError(`${place} is no sound tar archive: ${problem}.`, RESAVE);
    layers.push(facts);
  }
  return layers;
}

function followed(blobs: ReadonlyMap<string, ScannedBlob>, name: string): ScannedBlob | undefined {
  let blob = blobs.get(name);
  for (let hops = 0; blob?.kind === 'link' && hops < 8; hops++)
    blob = blobs.get(blob.target) ?? { kind: 'unknown', what: what(blob) };
  return blob;
}

async function expectKind(path: string, kind: 'file' | 'folder'): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UsageError(`There is no ${kind} '${path}'.`);
  if (found.isDirectory() !== (kind === 'folder')) throw new UsageError(`'${path}' is no ${kind}.`);
}
