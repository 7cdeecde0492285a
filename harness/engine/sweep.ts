import { setTimeout as pause } from 'node:timers/promises';
import type Docker from 'dockerode';
import { RUN_LABEL, runIsOver } from './labels.ts';
import { thaw } from './thaw.ts';

export interface Leftover {
  readonly kind: 'container' | 'network' | 'volume' | 'image';
  readonly id: string;
  /** What people know it by. */
  readonly name: string;
  readonly run: string;
}

/**
 * Removes what carries the label of that run, and nothing else: containers with their anonymous volumes, then networks,
 * volumes and images, each by its id. Resolves to what it removed; throws when something of the run could not be removed.
 */
export async function sweepRun(docker: Docker, runId: string): Promise<Leftover[]> {
  // An empty value is how an image that is kept takes the label off that it would inherit.
  if (runId === '') throw new TypeError('a run without an id cannot be swept');
  return sweep(docker, `${RUN_LABEL}=${runId}`, () => true);
}

/** The same for every run that is over. */
export async function sweepOldRuns(docker: Docker): Promise<Leftover[]> {
  return sweep(docker, RUN_LABEL, runIsOver);
}

/** What runs that are over left behind. */
export async function leftovers(docker: Docker): Promise<Leftover[]> {
  const all = await Promise.all(KINDS.map(({ list }) => list(docker, RUN_LABEL)));
  return all.flat().filter(({ run }) => runIsOver(run));
}

async function sweep(docker: Docker, label: string, wanted: (run: string) => boolean): Promise<Leftover[]> {
  const swept: Leftover[] = [];
  const failures: unknown[] = [];
  for (const { list, remove } of KINDS) {
    const found = (await list(docker, label)).filter(({ run }) => wanted(run));
    const { removed, errors } = await removeAll(found, (id) => remove(docker, id));
    swept.push(...removed);
    failures.push(...errors);
  }
  if (failures.length > 0) throw new AggregateError(failures, `Not everything of ${label} could be removed.`);
  return swept;
}

/** Image after image may only go once those built on it are gone: so as long as a round removes something, another. */
async function removeAll(found: Leftover[], remove: (id: string) => Promise<unknown>) {
  const removed: Leftover[] = [];
  for (let rest = found; ; ) {
    const results = await Promise.all(rest.map((item) => attempt(() => remove(item.id))));
    const failed = rest.filter((_, at) => results[at] !== undefined);
    removed.push(...rest.filter((_, at) => results[at] === undefined));
    if (failed.length === 0 || failed.length === rest.length) return { removed, errors: results.filter(Boolean) };
    rest = failed;
  }
}

/** undefined when it is gone: 404, somebody else removed it; "already in progress", somebody else is about to. */
async function attempt(remove: () => Promise<unknown>): Promise<unknown> {
  try {
    await remove();
    return undefined;
  } catch (error) {
    const { statusCode } = error as { statusCode?: number };
    const gone = statusCode === 404 || isBeingRemoved(error);
    return gone ? undefined : error;
  }
}

type Labels = Record<string, string> | null | undefined;

const filters = (label: string) => ({ filters: { label: [label] } });
const runOf = (labels: Labels) => labels?.[RUN_LABEL] ?? '';

interface Kind {
  readonly list: (docker: Docker, label: string) => Promise<Leftover[]>;
  readonly remove: (docker: Docker, id: string) => Promise<unknown>;
}

const containers: Kind = {
  list: async (docker, label) =>
    (await docker.listContainers({ all: true, ...filters(label) })).map(({ Id, Names, Labels }) => ({
      kind: 'container',
      id: Id,
      name: Names?.[0]?.slice(1) ?? Id,
      run: runOf(Labels),
    })),
  remove: async (docker, id) => {
    await thaw(docker, id);
    const container = docker.getContainer(id);
    try {
      await container.remove({ force: true, v: true });
    } catch (error) {
      if (!isBeingRemoved(error)) throw error;
      // Its network can go only when it is gone.
      await untilGone(container);
    }
  },
};

function isBeingRemoved(error: unknown): boolean {
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  return statusCode === 409 && message?.includes('already in progress') === true;
}

/** 10 s are ample for a container that is dying already; one that stays is told by what depends on it. */
async function untilGone(container: Docker.Container): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    if ((await container.inspect().catch(() => undefined)) === undefined) return;
    await pause(100);
  }
}

const networks: Kind = {
  list: async (docker, label) =>
    (await docker.listNetworks(filters(label))).map(({ Id, Name, Labels }) => ({
      kind: 'network',
      id: Id,
      name: Name,
      run: runOf(Labels),
    })),
  remove: (docker, id) => docker.getNetwork(id).remove(),
};

const volumes: Kind = {
  list: async (docker, label) =>
    ((await docker.listVolumes(filters(label))).Volumes ?? []).map(({ Name, Labels }) => ({
      kind: 'volume',
      id: Name,
      name: Name,
      run: runOf(Labels),
    })),
  remove: (docker, id) => docker.getVolume(id).remove(),
};

const images: Kind = {
  list: async (docker, label) =>
    (await docker.listImages({ all: true, ...filters(label) })).map(({ Id, RepoTags, Labels }) => ({
      kind: 'image',
      id: Id,
      name: RepoTags?.[0] ?? Id,
      run: runOf(Labels),
    })),
  // Without noprune the engine would also remove untagged parents, which may be somebody else's.
  remove: (docker, id) => docker.getImage(id).remove({ force: true, noprune: true }),
};

const KINDS: readonly Kind[] = [containers, networks, volumes, images];
