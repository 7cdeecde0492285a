import type Docker from 'dockerode';
import type { Answer } from '../answer/read-answer.ts';
import { EngineError } from '../errors.ts';

/**
 * The IDs of the stock images, before the answer had a chance to change what their names mean.
 * @throws EngineError when one is missing in the sandbox
 */
export async function stockImageIds(docker: Docker, needed: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const image of await docker.listImages()) for (const tag of image.RepoTags ?? []) ids.set(tag, image.Id);
  for (const reference of needed) {
    const tagged = reference.includes(':') ? reference : `${reference}:latest`;
    if (!ids.has(tagged)) throw new EngineError(`the sandbox does not hold ${tagged}`, 'npm run set-up');
  }
  return ids;
}

/** Set by the recipe of a stand-in whose original has many tags that serve a lab equally ("alpine:3.19", "alpine:3.20"). */
const ANY_TAG = 'labdock.any-tag';

/**
 * Where a stand-in takes the place of an image with many tags, gives it the tags that this answer names. Where the original
 * was pulled, nothing is done: the engine fetches the tag itself.
 */
export async function standInForTags(docker: Docker, answer: Answer): Promise<void> {
  const images = await docker.listImages();
  const known = new Set(images.flatMap(({ RepoTags }) => RepoTags ?? []));
  for (const image of images.filter(({ Labels }) => Labels?.[ANY_TAG] === 'true')) {
    const repository = image.RepoTags?.[0]?.split(':')[0];
    if (!repository) continue;
    for (const tag of tagsNamed(answer, repository)) {
      if (!known.has(`${repository}:${tag}`)) await docker.getImage(image.Id).tag({ repo: repository, tag });
    }
  }
}

/** At most 20: an answer names one or two. */
function tagsNamed(answer: Answer, repository: string): string[] {
  const reference = new RegExp(`(?<![\\w./-])(?:docker\\.io/)?(?:library/)?${repository}:(\\w[\\w.-]{0,127})`, 'g');
  const texts = answer.files.filter(({ path }) => /(^|\/)(solve\.sh|.*[Dd]ockerfile.*)$/.test(path));
  const tags = texts.flatMap(({ content }) =>
    [...(content?.toString().matchAll(reference) ?? [])].map((match) => match[1] ?? ''),
  );
  return [...new Set(tags)].slice(0, 20);
}
