import type Docker from 'dockerode';
import pLimit from 'p-limit';
import { buildImage } from './build.ts';
import { type CataloguedImage, findStockImage } from './catalogue.ts';
import { debootstrapImage } from './debian-base.ts';
import { pullImage, repoAndTag, withHubPrefix } from './pull.ts';
import { registryAnswers } from './registry-probe.ts';
import { imageNamed, missingReferences } from './state.ts';
import { RECIPE_LABEL, STOCK_LABEL } from './stock-image.ts';

export interface ProvideOptions {
  readonly catalogue: readonly CataloguedImage[];
  /** Gets the whole output of builds that fail. */
  readonly logFolder: string;
  /** Put before the names of what is pulled; by default testcontainers' TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX. */
  readonly hubPrefix?: string | undefined;
  readonly onProgress?: (event: ProvideEvent) => void;
}

export type ProvideEvent =
  | { readonly kind: 'no-registry' }
  | { readonly kind: 'started'; readonly reference: string; readonly how: 'pull' | 'build' }
  | { readonly kind: 'pull-failed'; readonly reference: string; readonly why: string }
  | { readonly kind: 'provided'; readonly reference: string; readonly origin: 'pulled' | 'built'; readonly ms: number };

export interface ProvidedImage {
  readonly reference: string;
  readonly origin: 'present' | 'pulled' | 'built';
  /** Milliseconds, without the time of the images below. */
  readonly ms: number;
}

/** At a time: while one waits for the network and one for the disk, another compiles. */
const AT_ONCE = 3;

/**
 * Sees to it that every stock image is on the engine and current: already there, else pulled, else built.
 * @throws EngineError for the first that cannot be had, after the others have ended
 */
export async function provideImages(docker: Docker, options: ProvideOptions): Promise<ProvidedImage[]> {
  const provision = new Provision(docker, options, await docker.listImages());
  const outcomes = await Promise.allSettled(options.catalogue.map((image) => provision.ensure(image)));
  return outcomes.flatMap((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

class Provision {
  readonly #docker: Docker;
  readonly #options: ProvideOptions;
  readonly #hubPrefix: string | undefined;
  readonly #present: readonly Docker.ImageInfo[];
  readonly #limit = pLimit(AT_ONCE);
  readonly #underWay = new Map<string, Promise<ProvidedImage[]>>();
  #registry: Promise<boolean> | undefined;

  constructor(docker: Docker, options: ProvideOptions, present: readonly Docker.ImageInfo[]) {
    this.#docker = docker;
    this.#options = options;
    this.#hubPrefix = options.hubPrefix ?? process.env.TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX;
    this.#present = present;
  }

  ensure(image: CataloguedImage): Promise<ProvidedImage[]> {
    const underWay = this.#underWay.get(image.name) ?? this.#provide(image);
    this.#underWay.set(image.name, underWay);
    return underWay;
  }

  async #provide(image: CataloguedImage): Promise<ProvidedImage[]> {
    const missing = missingReferences(image, this.#present);
    const there = image.references.filter((reference) => !missing.includes(reference));
    const provided: ProvidedImage[] = there.map((reference) => ({ reference, origin: 'present', ms: 0 }));
    const unpulled: string[] = [];
    for (const reference of missing) {
      const pulled = image.pull ? await this.#pull(reference) : undefined;
      if (pulled) provided.push(pulled);
      else unpulled.push(reference);
    }
    if (unpulled.length > 0) provided.push(...(await this.#build(image, unpulled)));
    return provided;
  }

  async #pull(reference: string): Promise<ProvidedImage | undefined> {
    if (!(await this.#registryAnswers(reference))) return undefined;
    return this.#limit(async () => {
      this.#options.onProgress?.({ kind: 'started', reference, how: 'pull' });
      const start = performance.now();
      try {
        await pullImage(this.#docker, reference, this.#hubPrefix);
      } catch (error) {
        this.#options.onProgress?.({ kind: 'pull-failed', reference, why: (error as Error).message });
        return undefined;
      }
      return this.#provided(reference, 'pulled', start);
    });
  }

  /** Found out once, with the first image that is missing. */
  #registryAnswers(reference: string): Promise<boolean> {
    this.#registry ??= registryAnswers(this.#docker, withHubPrefix(reference, this.#hubPrefix)).then((answers) => {
      if (!answers) this.#options.onProgress?.({ kind: 'no-registry' });
      return answers;
    });
    return this.#registry;
  }

  async #build(image: CataloguedImage, references: readonly string[]): Promise<ProvidedImage[]> {
    const below = (image.needs ?? []).flatMap((needed) => findStockImage(this.#options.catalogue, needed) ?? []);
    await Promise.all(below.map((needed) => this.ensure(needed)));
    return this.#limit(async () => {
      this.#options.onProgress?.({ kind: 'started', reference: references[0] ?? image.name, how: 'build' });
      const start = performance.now();
      const id = this.#builtBefore(image) ?? (await this.#make(image));
      for (const reference of references) await this.#name(id, reference);
      return references.map((reference) => this.#provided(reference, 'built', start));
    });
  }

  /** Under another of its names. The label alone proves nothing: what is built on a stand-in inherits it. */
  #builtBefore(image: CataloguedImage): string | undefined {
    const named = image.references.flatMap((reference) => imageNamed(this.#present, reference) ?? []);
    return named.find((info) => info.Labels?.[RECIPE_LABEL] === image.recipe)?.Id;
  }

  #make(image: CataloguedImage): Promise<string> {
    const make = image.debootstrap ? debootstrapImage : buildImage;
    return make(this.#docker, image, this.#options.logFolder);
  }

  async #name(id: string, reference: string): Promise<void> {
    await this.#docker.getImage(id).tag(repoAndTag(reference));
    const before = imageNamed(this.#present, reference);
    if (!before || before.Id === id || before.Labels?.[STOCK_LABEL] !== 'true') return;
    const { RepoTags } = await this.#docker.getImage(before.Id).inspect();
    // Ours, and nameless now. Something may still run from it: then it stays.
    if (!RepoTags?.length)
      await this.#docker
        .getImage(before.Id)
        .remove()
        .catch(() => undefined);
  }

  #provided(reference: string, origin: 'pulled' | 'built', start: number): ProvidedImage {
    const ms = Math.round(performance.now() - start);
    this.#options.onProgress?.({ kind: 'provided', reference, origin, ms });
    return { reference, origin, ms };
  }
}
