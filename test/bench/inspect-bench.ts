import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type Docker from 'dockerode';
import { connectEngine } from '../../harness/engine/connect.ts';
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
  const { Id } = await docker.getImage(ref).inspect();
  const drains: Run[] = [];
  const inspections: Run[] = [];
  await runApart('drain', Id);
  for (let i = 0; i < repetitions; i++) {
    drains.push(await runApart('drain', Id));
    inspections.push(await runApart('inspect', Id));
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

/** The process finds the engine as this one did. */
async function runApart(mode: Mode, id: string): Promise<Run> {
  const argv = [fileURLToPath(import.meta.url), mode, id];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  const output = await text(child.stdout);
  if (output === '') throw new Error(`The process that was to ${mode} the image failed: its error is above.`);
  return JSON.parse(output);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function measure(mode: string, id: string): Promise<Run> {
  const docker = await connectEngine();
  const start = performance.now();
  if (mode === 'inspect') await inspectImage(docker, id);
  else await drain(docker, id);
  return { ms: performance.now() - start, peakRssBytes: process.resourceUsage().maxRSS * 1024 };
}

async function drain(docker: Docker, id: string): Promise<void> {
  const stream = (await docker.getImage(id).get()) as Readable;
  stream.resume();
  await finished(stream);
}

if (import.meta.main) {
  const [mode = '', id = ''] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await measure(mode, id)));
}
