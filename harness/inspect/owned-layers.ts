import type { ImageFacts } from './image-facts.ts';

export interface OwnedLayers {
  readonly bytes: number;
  readonly layers: number;
}

/**
 * What an image adds to its base.
 * @returns undefined when it does not start with the base's layers, as they are: built on another version of it, or not at all.
 */
export function ownedLayers(
  facts: Pick<ImageFacts, 'layers'>,
  base: Pick<ImageFacts, 'layers'>,
): OwnedLayers | undefined {
  if (base.layers.some(({ diffId }, index) => facts.layers[index]?.diffId !== diffId)) return undefined;
  const owned = facts.layers.slice(base.layers.length);
  return { bytes: owned.reduce((sum, layer) => sum + layer.contentBytes, 0), layers: owned.length };
}
