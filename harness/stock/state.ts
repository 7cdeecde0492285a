import type { ImageInfo } from 'dockerode';
import type { CataloguedImage } from './catalogue.ts';
import { RECIPE_LABEL, STAND_IN_LABEL, STOCK_LABEL } from './stock-image.ts';

export type Origin = 'pulled' | 'stand-in' | 'ours';

/** The image on the engine that a reference names. Podman gives a registry with every name. */
export function imageNamed(present: readonly ImageInfo[], reference: string): ImageInfo | undefined {
  return present.find((info) => info.RepoTags?.some((tag) => tag.replace(PODMAN_REGISTRY, '') === reference));
}

const PODMAN_REGISTRY = /^(?:docker\.io\/(?:library\/)?|localhost\/)/;

export function originOf(info: ImageInfo): Origin {
  if (info.Labels?.[STAND_IN_LABEL] === 'true') return 'stand-in';
  return info.Labels?.[STOCK_LABEL] === 'true' ? 'ours' : 'pulled';
}

/** Whether an image is what its name promises: the registry's own, or built from the recipe as it stands. */
export function isCurrent(image: CataloguedImage, info: ImageInfo): boolean {
  const origin = originOf(info);
  return origin === 'pulled' ? image.pull : info.Labels[RECIPE_LABEL] === image.recipe;
}

export function missingReferences(image: CataloguedImage, present: readonly ImageInfo[]): string[] {
  return image.references.filter((reference) => {
    const info = imageNamed(present, reference);
    return !info || !isCurrent(image, info);
  });
}
