import type { ContainerInspectInfo } from 'dockerode';
import { mountAt } from './mount-at.ts';

/** As a finding of the lab's: `code` and `data`. */
export interface VolumeTrouble {
  readonly code: 'mounted-elsewhere' | 'no-volume' | 'in-memory' | 'bind-mount' | 'anonymous-volume' | 'other-volume';
  readonly data: Readonly<Record<string, string>>;
}

/** Why a folder of the container does not lie in the volume of this name; undefined when it does. */
export function volumeTrouble(
  box: Pick<ContainerInspectInfo, 'Mounts' | 'HostConfig'>,
  folder: string,
  volume: string,
): VolumeTrouble | undefined {
  const mount = mountAt(box, folder);
  if (mount?.type === 'volume' && mount.name === volume) return undefined;
  const destination = box.Mounts.filter(({ Name }) => Name === volume).map(({ Destination }) => Destination);
  if (destination.length > 0) return { code: 'mounted-elsewhere', data: { destination: destination.join(', ') } };
  if (!mount) {
    const mounts = box.Mounts.map(({ Type, Destination }) => `${Type} ${Destination}`).join(', ') || '-';
    return { code: 'no-volume', data: { mounts } };
  }
  if (mount.type === 'tmpfs') return { code: 'in-memory', data: {} };
  if (mount.type === 'bind') return { code: 'bind-mount', data: { source: mount.source } };
  const code = /^[0-9a-f]{64}$/.test(mount.name) ? 'anonymous-volume' : 'other-volume';
  return { code, data: { used: mount.name } };
}
