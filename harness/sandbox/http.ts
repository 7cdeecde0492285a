import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type Docker from 'dockerode';
import { tunnelAgent } from './tunnel.ts';

export interface HttpOptions {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where inside the sandbox; 127.0.0.1 is where the learner's published ports are. */
  readonly host?: string;
  /** How long to wait for a first answer, in ms; 5,000 unless told. */
  readonly timeoutMs?: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** At most 4 MiB; what comes after is cut. */
  readonly body: string;
}

const BODY_LIMIT_BYTES = 4 * 1024 * 1024;
const BETWEEN_TRIES_MS = 150;

/**
 * Asks a server inside the sandbox, as `curl` there would. Where nobody answers it tries again until `timeoutMs` is over,
 * then returns undefined: that nobody answers is an observation, for the check to judge.
 */
export async function askInside(
  container: Docker.Container,
  port: number,
  path: string,
  options: HttpOptions = {},
): Promise<HttpAnswer | undefined> {
  const deadline = performance.now() + (options.timeoutMs ?? 5000);
  for (;;) {
    const left = deadline - performance.now();
    const answer = await once(container, port, path, options, Math.max(Math.ceil(left), 500)).catch(nobodyThere);
    if (answer || deadline - performance.now() < BETWEEN_TRIES_MS) return answer;
    await pause(BETWEEN_TRIES_MS);
  }
}

/** A connection that is refused, cut or silent, and bytes that are no HTTP. What the engine or our own code threw is thrown on. */
function nobodyThere(error: unknown): undefined {
  const { statusCode, name } = error as { statusCode?: number; name?: string };
  if (statusCode !== undefined || error instanceof TypeError || error instanceof RangeError) throw error;
  if (name === 'EngineError') throw error;
  return undefined;
}

function once(
  container: Docker.Container,
  port: number,
  path: string,
  options: HttpOptions,
  timeoutMs: number,
): Promise<HttpAnswer> {
  const host = options.host ?? '127.0.0.1';
  const agent = tunnelAgent(container, `TCP:${host}:${port}`, false);
  const body = options.body === undefined ? undefined : Buffer.from(options.body);
  return new Promise<HttpAnswer>((resolve, reject) => {
    const request = http.request({
      agent,
      host,
      port,
      path,
      method: options.method ?? 'GET',
      headers: { ...options.headers, ...(body ? { 'content-length': body.length } : {}) },
      signal: AbortSignal.timeout(timeoutMs),
    });
    request.on('error', reject);
    request.on('response', (response) => collect(response).then(resolve, reject));
    request.end(body);
  }).finally(() => agent.destroy());
}

async function collect(response: http.IncomingMessage): Promise<HttpAnswer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response) {
    pieces.push(piece as Buffer);
    bytes += (piece as Buffer).length;
    if (bytes > BODY_LIMIT_BYTES) break;
  }
  const body = Buffer.concat(pieces).subarray(0, BODY_LIMIT_BYTES).toString();
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}
