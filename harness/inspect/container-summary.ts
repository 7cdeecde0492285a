import type { ContainerInspectInfo } from 'dockerode';

/** What a finding tells of a container: name, image (`used`, `id`), state, exit code, command, published ports. */
export function containerSummary(box: ContainerInspectInfo): Record<string, string | number> {
  const { Name, Config, Image, State, Path, Args } = box;
  return {
    name: Name.slice(1),
    used: Config.Image,
    id: Image.replace('sha256:', '').slice(0, 12),
    state: State.Status,
    code: State.ExitCode,
    command: [Path, ...Args].join(' '),
    ports: publishedPorts(box).join(', '),
  };
}

/** As "8088->80/tcp", each once: what is published or, of a container that does not run, what was asked for. */
export function publishedPorts({ HostConfig, NetworkSettings }: ContainerInspectInfo): string[] {
  const asked = HostConfig.PortBindings as Bindings;
  const bindings: Bindings = { ...asked, ...NetworkSettings.Ports };
  const ports = Object.entries(bindings).flatMap(([inside, outside]) =>
    (outside ?? []).map(({ HostPort }) => `${HostPort}->${inside}`),
  );
  return [...new Set(ports)];
}

type Bindings = Record<string, { HostPort: string }[] | null>;
