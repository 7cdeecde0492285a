import https from 'node:https';
import Docker from 'dockerode';
import { EngineError } from '../errors.ts';
import { type EngineAddress, findEngine, requestTarget } from './find-engine.mjs';

/**
 * The engine of this machine, found in the same order as by set-up: DOCKER_HOST, the docker context, the usual sockets.
 * Throws EngineError where none answers.
 */
export async function connectEngine(): Promise<Docker> {
  const { engine, tried } = await findEngine();
  if (engine) return openEngine(engine);
  const first = tried.find(({ code }) => code !== 'ENOENT') ?? tried[0];
  const why = first ? ` (${first.address.source}: ${first.reason})` : '';
  throw new EngineError(`No Docker engine answers${why}.`, 'npm run set-up');
}

/** A client of that engine and no other: docker-modem fills what is left out from DOCKER_HOST, so nothing is left out. */
export function openEngine(address: EngineAddress): Docker {
  return new Docker({ ...NOTHING, ...clientOptions(address) } as Docker.DockerOptions);
}

/** The environment in which the docker command, testcontainers and our own processes find that engine and no other. */
export function engineVariables({ host, tls }: EngineAddress): Record<string, string> {
  if (!tls) return { DOCKER_HOST: host };
  return { DOCKER_HOST: host, DOCKER_CERT_PATH: tls.folder, [tls.verify ? 'DOCKER_TLS_VERIFY' : 'DOCKER_TLS']: '1' };
}

const NOTHING = { host: undefined, port: undefined, socketPath: undefined, pathPrefix: '/', protocol: 'http' };

function clientOptions(address: EngineAddress): object {
  if (address.host.startsWith('ssh://')) {
    const url = new URL(address.host);
    const user = url.username ? { username: url.username } : {};
    const sshOptions = { agent: process.env.SSH_AUTH_SOCK };
    return { protocol: 'ssh', host: url.hostname, port: Number(url.port) || 22, ...user, sshOptions };
  }
  const { secure, rejectUnauthorized, ...target } = requestTarget(address);
  if (!secure) return target;
  const agent = rejectUnauthorized ? {} : { agent: new https.Agent({ rejectUnauthorized: false }) };
  return { ...target, protocol: 'https', ...agent };
}
