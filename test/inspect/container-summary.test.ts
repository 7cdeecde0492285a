import type { ContainerInspectInfo } from 'dockerode';
import { expect, test } from 'vitest';
import { containerSummary, publishedPorts } from '../../harness/inspect/container-summary.ts';

/** What `docker container inspect` tells, cut down to what is read. */
function inspected(asked: object, ports: object): ContainerInspectInfo {
  return {
    Name: '/web',
    Image: 'sha256:0123456789abcdef0123',
    Path: 'httpd',
    Args: ['-f', '-p', '80'],
    Config: { Image: 'busybox' },
    State: { Status: 'exited', ExitCode: 3 },
    HostConfig: { PortBindings: asked },
    NetworkSettings: { Ports: ports },
  } as unknown as ContainerInspectInfo;
}

test('a port published on both IPv4 and IPv6 is told once, and one that is only exposed not at all', () => {
  const both = [
    { HostIp: '0.0.0.0', HostPort: '8088' },
    { HostIp: '::', HostPort: '8088' },
  ];
  expect(publishedPorts(inspected({}, { '80/tcp': both, '443/tcp': null }))).toEqual(['8088->80/tcp']);
});

test('a container that does not run shows the ports that were asked for', () => {
  expect(publishedPorts(inspected({ '80/tcp': [{ HostIp: '', HostPort: '8088' }] }, {}))).toEqual(['8088->80/tcp']);
});

test('a port that the engine chose is told as it was chosen', () => {
  const chosen = { '80/tcp': [{ HostIp: '0.0.0.0', HostPort: '32768' }] };
  expect(publishedPorts(inspected({ '80/tcp': [{ HostIp: '', HostPort: '' }] }, chosen))).toEqual(['32768->80/tcp']);
});

test('a summary names the container, its image, its state and its command', () => {
  expect(containerSummary(inspected({}, {}))).toEqual({
    name: 'web',
    used: 'busybox',
    id: '0123456789ab',
    state: 'exited',
    code: 3,
    command: 'httpd -f -p 80',
    ports: '',
  });
});
