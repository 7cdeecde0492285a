import type Docker from 'dockerode';

/**
 * The network that the sandboxes of one run share. They reach a registry through it, but not each other: what one answer
 * publishes is out of another's reach ("enable_icc", Docker's bridge driver options).
 */
export async function createRunNetwork(docker: Docker, runId: string, labels: Record<string, string>): Promise<string> {
  const network = await docker.createNetwork({
    Name: `labdock-${runId}`,
    Driver: 'bridge',
    Labels: labels,
    Options: { 'com.docker.network.bridge.enable_icc': 'false' },
  });
  return network.id;
}
