import type { ImageInfo } from 'dockerode';
import { fullReference } from './full-reference.ts';

/** What is read of an engine event. */
interface NameEvent {
  readonly action: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * How many of an image's names only a pull from this repository can have brought: 0 says that pulls, if any, found every
 * name in place. The engine tells that a name was taken away but not which (measured on 26.1), and of a load no name at all;
 * so names are counted: those there are, plus those taken away, minus those that a build, a tag or a load made. Removing an
 * image whole begins the count anew.
 */
export function namesFromPull(
  events: readonly NameEvent[],
  image: Pick<ImageInfo, 'Id' | 'RepoTags' | 'RepoDigests'>,
  repository: string,
): number {
  const inRepository = (name: string): boolean => name.startsWith(`${repository}:`);
  const tagged = events.filter(({ action, id }) => action === 'tag' && id === image.Id).map(nameOf);
  const here = (image.RepoTags ?? []).filter((name) => inRepository(name) || tagged.includes(name));
  const fetched = !here.some(inRepository) && image.RepoDigests?.some((name) => name.startsWith(`${repository}@`));
  const lastPull = events.findLastIndex((event) => event.action === 'pull' && event.attributes.name === repository);
  let count = 0;
  let known = new Set<string>();
  let sure = new Set<string>(); // names that were not among those taken away
  for (const [at, event] of events.entries()) {
    if (event.id !== image.Id) continue;
    const name = nameOf(event);
    if (event.action === 'delete' || (event.action === 'load' && at < lastPull)) {
      known = new Set(event.action === 'load' ? here : []);
      sure = new Set(known);
      count = -known.size;
    } else if (event.action === 'untag') {
      sure = new Set();
      count += 1;
    } else if (event.action === 'tag' && !(at < lastPull ? sure : known).has(name)) {
      known.add(name);
      sure.add(name);
      count -= 1;
    }
  }
  return count + here.length + (fetched ? 1 : 0);
}

const nameOf = ({ attributes }: NameEvent): string => fullReference(attributes.name ?? '');
