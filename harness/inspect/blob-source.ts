import { EngineError } from '../errors.ts';
import type { ScannedBlob } from './blob-scan.ts';

/** Where the members of an image come from: an archive that was read in one pass, or a folder. */
export interface BlobSource {
  find(name: string): Promise<ScannedBlob | undefined>;
}

export const RESAVE = 'Save or build the image again and inspect that.';

/**
 * @returns the JSON text at `name`, or undefined when there is none of that name.
 * @throws EngineError when it is something else, or its digest is not that of its name.
 */
export async function findText(
  source: BlobSource,
  name: string,
): Promise<{ text: string; digest: string } | undefined> {
  const blob = await source.find(name);
  if (!blob) return undefined;
  if (blob.kind !== 'text')
    throw new EngineError(`'${name}' in the image should be JSON, but it is ${what(blob)}.`, RESAVE);
  const promised = digestInName(name);
  if (promised && promised !== blob.digest) {
    throw new EngineError(`'${name}' in the image was altered or damaged: its digest is ${blob.digest}.`, RESAVE);
  }
  return blob;
}

/** @throws EngineError when it is absent, too. */
export async function needText(source: BlobSource, name: string): Promise<{ text: string; digest: string }> {
  const found = await findText(source, name);
  if (!found) throw new EngineError(`The image is incomplete: '${name}' is missing.`, RESAVE);
  return found;
}

/** @throws EngineError when `text` is no JSON object or array. */
export function parseJson(name: string, text: string): Record<string, unknown> | unknown[] {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EngineError(`'${name}' in the image is no valid JSON.`, RESAVE, { cause });
  }
}

export function what(blob: ScannedBlob): string {
  if (blob.kind === 'layer') return blob.layer.problem === undefined ? 'a layer' : 'something else';
  if (blob.kind === 'text') return 'JSON';
  return blob.kind === 'link' ? `a link to '${blob.target}', which is missing` : blob.what;
}

/** Classic saves name a configuration `<hex>.json`, OCI layouts every blob `blobs/sha256/<hex>`. */
function digestInName(name: string): string | undefined {
  const hex = /^(?:blobs\/sha256\/|sha256:)?([0-9a-f]{64})(?:\.json)?$/.exec(name)?.[1];
  return hex && `sha256:${hex}`;
}
