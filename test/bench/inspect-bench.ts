import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import Docker from 'dockerode';
import { inspectImage } from '../../harness/inspect/index.ts';

export interface InspectBench {
  /** Reading the save stream to its end and throwing it away. */
  readonly drainMs: number;
  readonly inspectMs: number;
  /** Inspection over draining. */
  readonly ratio: number;
  /** Of a process that does nothing but inspect, at its highest. */
  readonly peakRssBytes: number;
}

/**
 * Times the first inspection of an image against draining the same save stream. Both run by turns, each in a process of
 * its own, so that neither finds the other's memory or the engine's caches warmer; figures are medians.
 */
export async function benchInspect(docker: Docker, ref: string, repetitions = 5): Promise<InspectBench> {
  const drains: Run[] = [];
  const inspections: Run[] = [];
  await runApart(docker, 'drain', ref);
  for (let i = 0; i < repetitions; i++) {
    drains.push(await runApart(docker, 'drain', ref));
    inspections.push(await runApart(docker, 'inspect', ref));
  }
  const drainMs = median(drains.map(({ ms }) => ms));
  const inspectMs = median(inspections.map(({ ms }) => ms));
  const peakRssBytes = Math.max(...inspections.map(({ peakRssBytes: bytes }) => bytes));
  return { drainMs, inspectMs, ratio: inspectMs / drainMs, peakRssBytes };
}

type Mode = 'drain' | 'inspect';

interface Run {
  readonly ms: number;
  readonly peakRssBytes: number;
}

async function runApart(docker: Docker, mode: Mode, ref: string): Promise<Run> {
  const { socketPath, protocol, host, port } = docker.modem as unknown as Record<string, string>;
  const connection = socketPath ? { socketPath } : { protocol, host, port };
  const argv = [fileURLToPath(import.meta.url), mode, ref, JSON.stringify(connection)];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(await text(child.stdout));
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function measure(mode: string, ref: string, connection: Docker.DockerOptions): Promise<Run> {
  const docker = new Docker(connection);
  const start = performance.now();
  if (mode === 'inspect') await inspectImage(docker, ref);
  else await drain(docker, ref);
  return { ms: performance.now() - start, peakRssBytes: process.resourceUsage().maxRSS * 1024 };
}

async function drain(docker: Docker, ref: string): Promise<void> {
  const { Id } = await docker.getImage(ref).inspect();
  const stream = (await docker.getImage(Id).get()) as Readable;
  for await (const _ of stream);
}

if (import.meta.main) {
  const [mode = '', ref = '', connection = '{}'] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await measure(mode, ref, JSON.parse(connection))));
}
