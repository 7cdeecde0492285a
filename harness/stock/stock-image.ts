/** What one image is that labs start from. Manifests are labs/_images/<folder>/image.ts, beside the recipe. */
export interface StockImage {
  /** With their tags. Where the recipe is built, all of them name the same image. */
  readonly references: readonly [string, ...string[]];
  /** Whether the registry has the original. What is ours is always built. */
  readonly pull: boolean;
  /** References of other stock images that the recipe's FROM lines name. */
  readonly needs?: readonly string[];
  /** It also stands in for every other tag of its repository. */
  readonly anyTag?: boolean;
  /** false for what sandboxes themselves are made of. */
  readonly inSandbox?: boolean;
  /** Made of Debian packages by the folder's rootfs.sh, rather than with a Dockerfile. */
  readonly debootstrap?: { readonly suite: string };
}

/** Labels of what we build. A pulled image cannot be labelled: it is one without them. */
export const STOCK_LABEL = 'labdock.stock';
export const STAND_IN_LABEL = 'labdock.stand-in';
/** It also serves as every other tag of its repository; read inside sandboxes (harness/grading/stock-tags.ts). */
export const ANY_TAG_LABEL = 'labdock.any-tag';
/** Of the recipe that an image was built from, and of all recipes below it: another value means build it anew. */
export const RECIPE_LABEL = 'labdock.recipe';
