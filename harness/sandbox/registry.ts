import type { HttpAnswer, HttpOptions } from './http.ts';

type Ask = (port: number, path: string, options?: HttpOptions) => Promise<HttpAnswer | undefined>;

/** What the registry on a published port of the sandbox says it holds, by its own API (distribution spec 1.1). */
export interface Registry {
  /** Whether something answers there as a registry does; undefined when nothing answers at all. */
  answers(): Promise<{ readonly status: number; readonly isRegistry: boolean } | undefined>;
  repositories(): Promise<string[]>;
  /** Empty for a repository that it does not have. */
  tags(repository: string): Promise<string[]>;
  /** As `sha256:…`; undefined when it has no such tag (or digest), or has lost what the tag names. */
  digest(repository: string, tag: string): Promise<string | undefined>;
  /**
   * Whether a repository has this blob. Of an image that was pushed from a graph driver, one of its blobs has the image's ID;
   * it outlives the deletion of the manifest, until the registry collects its garbage.
   */
  holdsBlob(repository: string, digest: string): Promise<boolean>;
}

const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** A registry that has just started again needs a moment, on a busy machine a long one. */
const PATIENCE_MS = 10_000;

export function registryAt(http: Ask, port: number): Registry {
  const ask = async (path: string, method = 'GET'): Promise<HttpAnswer> => {
    const answer = await http(port, `/v2/${path}`, { method, headers: { accept: MANIFESTS }, timeoutMs: PATIENCE_MS });
    if (!answer) throw new Error(`nothing answers at port ${port} when asked for /v2/${path}`);
    return answer;
  };
  const list = async (path: string, key: string): Promise<string[]> => {
    const { status, body } = await ask(path);
    return status === 200 ? ((JSON.parse(body) as Record<string, string[] | null>)[key] ?? []) : [];
  };
  return {
    async answers() {
      const answer = await http(port, '/v2/', { timeoutMs: PATIENCE_MS });
      const says = answer?.headers['docker-distribution-api-version'];
      return answer && { status: answer.status, isRegistry: answer.status === 200 && says !== undefined };
    },
    repositories: () => list('_catalog', 'repositories'),
    tags: (repository) => list(`${repository}/tags/list`, 'tags'),
    async digest(repository, tag) {
      const { status, headers } = await ask(`${repository}/manifests/${tag}`);
      return status === 200 ? String(headers['docker-content-digest']) : undefined;
    },
    holdsBlob: async (repository, digest) => (await ask(`${repository}/blobs/${digest}`, 'HEAD')).status === 200,
  };
}
