export interface RegistryDeletion {
  /** As it was asked for. */
  readonly path: string;
  /** 202 when the registry did it. */
  readonly status: number;
  /** The manifest's, as `sha256:…`; empty where something else was asked for, a tag say. */
  readonly digest: string;
}

/** The requests to delete something that a registry's log tells of, oldest first: `"DELETE /v2/… HTTP/1.1" 202`. */
export function registryDeletions(log: string, repository: string): RegistryDeletion[] {
  const manifests = `/v2/${repository}/manifests/`;
  return [...log.matchAll(/"DELETE (\S+) HTTP\/[\d.]+" (\d{3})\b/g)].map(([, path = '', status]) => {
    const reference = path.startsWith(manifests) ? path.slice(manifests.length) : '';
    return { path, status: Number(status), digest: /^sha256:[0-9a-f]{64}$/.test(reference) ? reference : '' };
  });
}
