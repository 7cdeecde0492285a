import { fullReference } from './full-reference.ts';

/** What is read of an engine event. */
interface NameEvent {
  readonly action: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Push {
  /** The repository was named without a tag, so all its tags went at once. */
  readonly whole: boolean;
  /** Image IDs by tag, as they were named at that moment. */
  readonly sent: ReadonlyMap<string, string>;
}

/**
 * The pushes to a repository that went through, oldest first: the engine tells of one when it is done (moby,
 * distribution/push.go). Names that came by `docker load` are not known: the engine does not tell them.
 */
export function pushesTo(events: readonly NameEvent[], repository: string): Push[] {
  const named = new Map<string, string>();
  const pushes: Push[] = [];
  for (const { action, id, attributes } of events) {
    const name = action === 'commit' ? attributes.imageRef : attributes.name;
    const tag = name ? tagIn(repository, fullReference(name)) : undefined;
    if (action === 'push' && id === repository) pushes.push({ whole: true, sent: new Map(named) });
    else if (action === 'push') {
      const pushed = tagIn(repository, id);
      const image = named.get(pushed ?? '');
      if (pushed && image) pushes.push({ whole: false, sent: new Map([[pushed, image]]) });
    } else if (tag && action === 'tag') named.set(tag, id);
    else if (tag && action === 'commit') named.set(tag, attributes.imageID ?? '');
  }
  return pushes;
}

function tagIn(repository: string, name: string): string | undefined {
  return name.startsWith(`${repository}:`) ? name.slice(repository.length + 1) : undefined;
}
