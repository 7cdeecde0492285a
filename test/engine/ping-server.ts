import { mkdtemp, rm } from 'node:fs/promises';
import http, { type RequestListener } from 'node:http';
import https, { type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A server that answers what an engine answers to GET /_ping, on a socket or, where none is given, on a TCP port. */
export async function pingServer(options: { socket?: string; tls?: ServerOptions; answer?: RequestListener } = {}) {
  const answer = options.answer ?? ((_request, response) => response.end('OK'));
  const server = options.tls ? https.createServer(options.tls, answer) : http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(options.socket ?? { port: 0, host: '127.0.0.1' }, resolve));
  const port = options.socket ? 0 : (server.address() as AddressInfo).port;
  return {
    host: options.socket ? `unix://${options.socket}` : `tcp://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function temporaryFolder() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'labdock-test-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
