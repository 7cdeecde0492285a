import type Docker from 'dockerode';

export interface EngineFacts {
  readonly version: string;
  readonly apiVersion: string;
  readonly storageDriver: string;
  readonly id: string;
  readonly cpus: number;
  readonly memoryBytes: number;
  /** As the engine names it, with its architecture: "Debian GNU/Linux 12 (bookworm), x86_64". */
  readonly os: string;
  readonly cgroupVersion: string;
  readonly dataRoot: string;
}

export async function engineFacts(docker: Docker): Promise<EngineFacts> {
  const [version, info] = await Promise.all([docker.version(), docker.info()]);
  return {
    version: version.Version,
    apiVersion: version.ApiVersion,
    storageDriver: info.Driver,
    id: info.ID,
    cpus: info.NCPU,
    memoryBytes: info.MemTotal,
    os: `${info.OperatingSystem}, ${info.Architecture}`,
    cgroupVersion: info.CgroupVersion ?? '1',
    dataRoot: info.DockerRootDir,
  };
}
