import type { ImageFacts } from './image-facts.ts';

/** At most this much of an instruction is shown, in characters. */
const LENGTH = 120;

/** The instruction that made a layer, as it stood in the Dockerfile as far as the history tells; undefined where it does not. */
export function layerInstruction(image: Pick<ImageFacts, 'history'>, layer: number): string | undefined {
  const createdBy = image.history.find((known) => known.layer === layer)?.createdBy;
  if (!createdBy) return undefined;
  const plain = createdBy
    .replace(/\s*# buildkit$/, '')
    .replace(/^\/bin\/sh -c #\(nop\)\s*/, '')
    .replace(/^(?:RUN )?(?:\|\d+ .*?)?\/bin\/sh -c /, 'RUN ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LENGTH ? `${plain.slice(0, LENGTH)}…` : plain;
}
