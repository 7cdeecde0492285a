// Which Docker engine is used, and how it is asked. Plain JavaScript, because set-up runs it before anything is installed;
// harness/engine/connect.ts uses the same, so every process finds the same engine. Types: find-engine.d.mts.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { readOwnEngine } from './own-record.mjs';

const LOCAL_TIMEOUT_MS = 2_000;
const REMOTE_TIMEOUT_MS = 5_000;

/** The first engine that answers, and why those before it did not. */
export async function findEngine(machine = thisMachine()) {
  const tried = [];
  for (const address of engineCandidates(machine)) {
    const silence = await whyNoAnswer(address);
    if (!silence) return { engine: address, tried };
    tried.push({ address, ...silence });
  }
  return { engine: undefined, tried };
}

function thisMachine() {
  return { env: process.env, home: os.homedir(), platform: process.platform, uid: process.getuid?.() ?? 0 };
}

/** Where an engine may be, best first. One that was named by the environment is the only candidate. */
export function engineCandidates({ env, home, platform, uid }) {
  if (env.DOCKER_HOST) return [fromDockerHost(env, home)];
  const context = dockerContext(env, home);
  if (context?.named) return [context];
  const runtime = env.XDG_RUNTIME_DIR || `/run/user/${uid}`;
  const usual =
    platform === 'win32'
      ? ['npipe:////./pipe/docker_engine']
      : [
          '/var/run/docker.sock',
          path.join(runtime, 'docker.sock'),
          path.join(home, '.docker/run/docker.sock'),
          '/run/podman/podman.sock',
          path.join(runtime, 'podman/podman.sock'),
        ].map((socket) => `unix://${socket}`);
  const own = readOwnEngine()?.host;
  return [
    ...(context ? [context] : []),
    ...usual.map((host) => ({ host, source: host.replace('unix://', ''), named: false })),
    ...(own && !usual.includes(own) ? [{ host: own, source: 'the engine that set-up started', named: false }] : []),
  ];
}

/** undefined when GET /_ping is answered. What only the ssh client can reach is taken as it is. */
export async function whyNoAnswer(address) {
  if (address.host.startsWith('ssh://')) return undefined;
  if (!address.host) return { code: 'ENOENT', reason: 'there is no such context' };
  try {
    const { status } = await askEngine(address, '/_ping');
    return status === 200 ? undefined : { code: 'EHTTP', reason: `it answers with HTTP status ${status}` };
  } catch (error) {
    return { code: error.code ?? 'EUNKNOWN', reason: REASONS[error.code] ?? error.message };
  }
}

const REASONS = {
  ENOENT: 'there is no such socket',
  ECONNREFUSED: 'nothing listens there',
  EACCES: 'permission denied',
  ENOTFOUND: 'the host name is not known',
  ETIMEDOUT: 'no answer in time',
  ERR_INVALID_URL: 'this is not an address',
};

/** One GET of the engine's API. */
export function askEngine(address, route, timeoutMs) {
  return new Promise((resolve, reject) => {
    const target = requestTarget(address);
    const limit = timeoutMs ?? (target.socketPath ? LOCAL_TIMEOUT_MS : REMOTE_TIMEOUT_MS);
    const request = (target.secure ? https : http).get({ ...target, path: route, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(parts).toString() }));
    });
    const timer = setTimeout(
      () => request.destroy(Object.assign(new Error(REASONS.ETIMEDOUT), { code: 'ETIMEDOUT' })),
      limit,
    );
    request.on('error', reject).on('close', () => clearTimeout(timer));
  });
}

/** What node:http needs to know of an address, certificates included. Throws where a certificate cannot be read. */
export function requestTarget({ host, tls }) {
  if (host.startsWith('unix://')) return { socketPath: host.slice('unix://'.length) || '/var/run/docker.sock' };
  if (host.startsWith('npipe://')) return { socketPath: host.slice('npipe://'.length) };
  const url = new URL(host.includes('://') ? host : `tcp://${host}`);
  if (!/^(tcp|https?):$/.test(url.protocol)) throw Object.assign(new Error(), { code: 'ERR_INVALID_URL' });
  const secure = Boolean(tls) || url.protocol === 'https:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 2376 : 2375),
    ...(secure && { secure: true, ...certificates(tls) }),
  };
}

function certificates(tls) {
  const read = (name) => {
    const file = path.join(tls?.folder ?? '', name);
    return tls?.folder && existsSync(file) ? readFileSync(file) : undefined;
  };
  const files = { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
  return { ...files, rejectUnauthorized: tls?.verify ?? true };
}

function fromDockerHost(env, home) {
  const secure = env.DOCKER_TLS_VERIFY || env.DOCKER_TLS;
  const folder = env.DOCKER_CERT_PATH || configFolder(env, home);
  return {
    host: env.DOCKER_HOST,
    source: 'DOCKER_HOST',
    named: true,
    ...(secure && { tls: { folder, verify: Boolean(env.DOCKER_TLS_VERIFY) } }),
  };
}

/**
 * The context of the docker command, read from its own files: config.json names it, and
 * contexts/meta/<sha256 of the name>/meta.json says where it is (docker/cli, cli/context/store).
 */
function dockerContext(env, home) {
  const config = configFolder(env, home);
  const name = env.DOCKER_CONTEXT || readJson(path.join(config, 'config.json'))?.currentContext;
  if (!name || name === 'default') return undefined;
  const id = createHash('sha256').update(name).digest('hex');
  const endpoint = readJson(path.join(config, 'contexts/meta', id, 'meta.json'))?.Endpoints?.docker;
  const folder = path.join(config, 'contexts/tls', id, 'docker');
  const secure = existsSync(folder) || (endpoint?.SkipTLSVerify && /^(tcp|https):/.test(endpoint.Host));
  return {
    host: endpoint?.Host ?? '',
    source: `the docker context ${name}`,
    named: Boolean(env.DOCKER_CONTEXT),
    context: name,
    ...(secure && { tls: { folder, verify: !endpoint?.SkipTLSVerify } }),
  };
}

function configFolder(env, home) {
  return env.DOCKER_CONFIG || path.join(home, '.docker');
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
