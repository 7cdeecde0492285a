import type Docker from 'dockerode';
import type { CataloguedImage } from './catalogue.ts';
import { imageNamed, isCurrent, type Origin, originOf } from './state.ts';
import { STOCKED_SANDBOX_IMAGE } from './stocked-sandbox.ts';

export interface ListedImage {
  readonly reference: string;
  readonly origin: Origin | 'missing';
  /** false where the recipe has changed since it was built. */
  readonly current: boolean;
  readonly id?: string;
  /** As the engine counts; layers that images share are in each of them. */
  readonly bytes?: number;
  readonly created?: Date;
}

/** Every stock image, those that are missing too, and the sandbox that holds them all. */
export async function listStockImages(docker: Docker, catalogue: readonly CataloguedImage[]): Promise<ListedImage[]> {
  const present = await docker.listImages();
  const listed = catalogue.flatMap((image) =>
    image.references.map((reference) => describe(reference, present, (info) => isCurrent(image, info))),
  );
  return [...listed, describe(STOCKED_SANDBOX_IMAGE, present, () => true)];
}

function describe(
  reference: string,
  present: readonly Docker.ImageInfo[],
  current: (info: Docker.ImageInfo) => boolean,
): ListedImage {
  const info = imageNamed(present, reference);
  if (!info) return { reference, origin: 'missing', current: false };
  const created = new Date(info.Created * 1000);
  return { reference, origin: originOf(info), current: current(info), id: info.Id, bytes: info.Size, created };
}
