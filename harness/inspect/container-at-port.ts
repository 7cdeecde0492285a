import type { ContainerInspectInfo } from 'dockerode';
import { publishedPorts } from './container-summary.ts';

/** The running container that publishes the port; else one on the host's own network, where nothing needs publishing. */
export function containerAtPort(
  boxes: readonly ContainerInspectInfo[],
  port: number,
): ContainerInspectInfo | undefined {
  const running = boxes.filter(({ State }) => State.Running);
  const publishing = running.find((box) => publishedPorts(box).some((way) => way.startsWith(`${port}->`)));
  return publishing ?? running.find(({ HostConfig }) => HostConfig.NetworkMode === 'host');
}
