import { fullReference } from './full-reference.ts';

/** What is read of an engine event. */
interface NameEvent {
  readonly action: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The IDs of all images that a build, a tag or a commit has given this name, whatever has become of them. Oldest first. */
export function idsNamed(events: readonly NameEvent[], reference: string): string[] {
  const name = fullReference(reference);
  const ids = events.map(({ action, id, attributes }) => {
    const given = action === 'tag' ? attributes.name : action === 'commit' ? attributes.imageRef : undefined;
    if (!given || fullReference(given) !== name) return '';
    return action === 'commit' ? (attributes.imageID ?? '') : id;
  });
  return [...new Set(ids)].filter((id) => id !== '');
}
