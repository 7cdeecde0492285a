import http from 'node:http';
import Docker from 'dockerode';
import { execDuplex } from './exec-duplex.ts';

/** socat's address of what to reach inside the sandbox, as `UNIX:/run/docker.sock` or `TCP:127.0.0.1:8088`. */
export type Address = `UNIX:${string}` | `TCP:${string}`;

/** An HTTP agent whose connections start inside the sandbox. `keepAlive` spares an exec for each request. */
export function tunnelAgent(container: Docker.Container, address: Address, keepAlive: boolean): http.Agent {
  const agent = new http.Agent({ keepAlive, maxSockets: 8 });
  const create: TunnelConnect = (_options, done) => {
    execDuplex(container, ['socat', '-T', '600', '-', address]).then(
      (duplex) => done(null, duplex),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  };
  return Object.assign(agent, { createConnection: create });
}

/** The sandbox's own engine, as any other dockerode client. */
export function nestedEngine(container: Docker.Container): { docker: Docker; close: () => void } {
  const agent = tunnelAgent(container, 'UNIX:/run/docker.sock', true);
  const docker = new Docker({
    ...NOT_FROM_ENVIRONMENT,
    protocol: 'http',
    host: 'sandbox',
    port: 80,
    agent,
  } as Docker.DockerOptions);
  return { docker, close: () => agent.destroy() };
}

/** docker-modem fills what is left out from DOCKER_HOST. */
const NOT_FROM_ENVIRONMENT = { socketPath: undefined, pathPrefix: '/' };

type TunnelConnect = (options: unknown, done: (error: Error | null, stream?: unknown) => void) => void;
