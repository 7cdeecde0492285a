import type { ContainerInspectInfo } from 'dockerode';

export interface MountSeen {
  readonly type: 'bind' | 'volume' | 'tmpfs';
  /** Of a volume; of others empty. */
  readonly name: string;
  /** Of a bind mount the path on the host. */
  readonly source: string;
  /** Where in the container it begins, without a slash at the end. */
  readonly destination: string;
  readonly writable: boolean;
}

type Box = Pick<ContainerInspectInfo, 'Mounts'> & { HostConfig: { Tmpfs?: Record<string, string> | undefined } };

/** The mount that a path in the container lies in: of several the innermost; undefined where it is in the image's layers. */
export function mountAt(box: Box, path: string): MountSeen | undefined {
  const holds = ({ destination }: MountSeen): boolean =>
    `${plain(path)}/`.startsWith(destination === '/' ? '/' : `${destination}/`);
  const holding = mountsOf(box).filter(holds);
  return holding.sort((a, b) => b.destination.length - a.destination.length)[0];
}

/** Mounts of every kind: `--tmpfs` is not among those that the engine lists as such. */
function mountsOf({ Mounts, HostConfig }: Box): MountSeen[] {
  const listed = Mounts.map(({ Type, Name, Source, Destination, RW }) => ({
    type: Type as MountSeen['type'],
    name: Name ?? '',
    source: Source,
    destination: plain(Destination),
    writable: RW,
  }));
  const inMemory = Object.keys(HostConfig.Tmpfs ?? {}).map((path) => ({ destination: plain(path), writable: true }));
  return [...listed, ...inMemory.map((mount) => ({ type: 'tmpfs' as const, name: '', source: '', ...mount }))];
}

const plain = (path: string): string => path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
