import { createHash } from 'node:crypto';
import { LayerScan, type ScannedLayer } from './layer-scan.ts';
import { BLOCK, startsLikeTar } from './tar-header.ts';
import { packingOf, Unpacker } from './unpacker.ts';

/** A member of an image archive, known by its first bytes: what it is for is told only at the archive's end. */
export type ScannedBlob =
  | { readonly kind: 'text'; readonly text: string; readonly digest: string }
  | { readonly kind: 'layer'; readonly layer: ScannedLayer }
  | { readonly kind: 'link'; readonly target: string }
  /** `what` ends the sentence "it is …". */
  | { readonly kind: 'unknown'; readonly what: string };

/** Manifests and configurations are far smaller; bills of materials, which nobody here reads, are not. */
const TEXT_LIMIT = 4 * 1024 * 1024;

interface Reader {
  push(bytes: Buffer): void;
  finish(): ScannedBlob | Promise<ScannedBlob>;
  /** Set while the reader has more than it can take: settle it before pushing on. */
  busy?(): Promise<void> | undefined;
}

/** Reads one blob as its bytes come. */
export class BlobScan {
  readonly #size: number;
  readonly #textLimit: number;
  #head: Buffer | undefined;
  #reader: Reader | undefined;

  constructor(size: number, textLimit = TEXT_LIMIT) {
    this.#size = size;
    this.#textLimit = Math.min(textLimit, TEXT_LIMIT);
  }

  push(bytes: Buffer): void {
    if (this.#reader) {
      this.#reader.push(bytes);
      return;
    }
    const head = this.#head ? Buffer.concat([this.#head, bytes]) : bytes;
    if (head.length < Math.min(BLOCK, this.#size)) {
      this.#head = head;
      return;
    }
    this.#head = undefined;
    this.#reader = readerFor(head, this.#size > this.#textLimit);
    this.#reader.push(head);
  }

  busy(): Promise<void> | undefined {
    return this.#reader?.busy?.();
  }

  finish(): ScannedBlob | Promise<ScannedBlob> {
    return (this.#reader ?? layerReader()).finish();
  }
}

function readerFor(head: Buffer, tooLong: boolean): Reader {
  if (startsLikeTar(head)) return layerReader();
  const packing = packingOf(head);
  if (packing === 'gzip' || packing === 'zstd') return packedLayerReader(packing);
  if (packing) return ignore(`packed with ${packing}, which images are not`);
  // Perhaps a layer whose first bytes are damaged: its digest will tell.
  if (!/^\s*[[{]/.test(head.toString('latin1'))) return layerReader();
  if (tooLong) return ignore('a JSON file of megabytes, which no manifest or configuration is');
  return textReader();
}

function ignore(what: string): Reader {
  return { push: () => {}, finish: () => ({ kind: 'unknown', what }) };
}

function textReader(): Reader {
  const parts: Buffer[] = [];
  return {
    push: (bytes) => void parts.push(Buffer.from(bytes)),
    finish: () => {
      const all = Buffer.concat(parts);
      const digest = `sha256:${createHash('sha256').update(all).digest('hex')}`;
      return { kind: 'text', text: all.toString(), digest };
    },
  };
}

function layerReader(): Reader {
  const scan = new LayerScan();
  return { push: (bytes) => scan.push(bytes), finish: () => ({ kind: 'layer', layer: scan.finish() }) };
}

function packedLayerReader(packing: 'gzip' | 'zstd'): Reader {
  const scan = new LayerScan();
  const unpacker = new Unpacker(packing, (bytes) => scan.push(bytes));
  return {
    push: (bytes) => unpacker.push(bytes),
    busy: () => unpacker.busy(),
    finish: async () => {
      const failed = await unpacker.finish();
      if (failed) return { kind: 'unknown', what: `a damaged ${packing} file (${failed.message})` };
      return { kind: 'layer', layer: scan.finish() };
    },
  };
}
