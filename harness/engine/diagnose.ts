import { statfs } from 'node:fs/promises';
import type Docker from 'dockerode';
import { EngineError } from '../errors.ts';
import { connectEngine } from './connect.ts';
import { type EngineFacts, engineFacts } from './facts.ts';
import { engineStatus } from './own-engine.ts';
import { projectRoot } from './own-record.mjs';
import { leftovers } from './sweep.ts';

export interface Diagnosis {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** The command or action that puts it right. */
  readonly mend?: string;
}

const NODE_MAJOR = 24;
const FREE_BYTES = 5e9;
const MEMORY_BYTES = 3.5e9;

/**
 * What `lab doctor` prints. What is known only elsewhere is handed in: it gets the engine, and is left out where none
 * answers. A question that cannot be answered is a line that is not ok, never an exception.
 */
export async function diagnose(more: readonly ((docker: Docker) => Promise<Diagnosis>)[] = []): Promise<Diagnosis[]> {
  const lines: Diagnosis[] = [nodeVersion(), await guarded('engine', engineAnswers)];
  if (!lines[1]?.ok) return lines;
  const docker = await connectEngine();
  const facts = await engineFacts(docker);
  const asked = [engineLine(facts), memory(facts), cgroups(facts)];
  const rest = await Promise.all([
    guarded('free disk', () => freeDisk(facts)),
    guarded('leftovers', () => leftBehind(docker)),
    ...more.map((ask) => guarded(ask.name || 'check', () => ask(docker))),
  ]);
  return [...lines, ...asked, ...rest];
}

async function guarded(name: string, ask: () => Promise<Diagnosis>): Promise<Diagnosis> {
  try {
    return await ask();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name, ok: false, detail, ...(error instanceof EngineError && { mend: error.mend }) };
  }
}

function nodeVersion(): Diagnosis {
  const ok = Number(process.versions.node.split('.')[0]) >= NODE_MAJOR;
  return { name: 'node', ok, detail: process.version, ...(!ok && { mend: 'npm ci' }) };
}

async function engineAnswers(): Promise<Diagnosis> {
  await connectEngine();
  const { address, source, own } = await engineStatus();
  const ours = own ? `; started by set-up as process ${own.pid}, log ${own.log}` : '';
  return { name: 'engine', ok: true, detail: `${address} (found by: ${source})${ours}` };
}

function engineLine({ version, apiVersion, storageDriver, os, cpus }: EngineFacts): Diagnosis {
  const detail = `${version}, API ${apiVersion}, storage driver ${storageDriver}, ${os}, ${cpus} CPUs`;
  return { name: 'engine version', ok: true, detail };
}

function memory({ memoryBytes }: EngineFacts): Diagnosis {
  const ok = memoryBytes >= MEMORY_BYTES;
  const mend = 'give the engine 4 GB of memory or more: one answer being graded may use 3 GB';
  return { name: 'memory', ok, detail: gigabytes(memoryBytes), ...(!ok && { mend }) };
}

function cgroups({ cgroupVersion }: EngineFacts): Diagnosis {
  return { name: 'cgroups', ok: true, detail: `version ${cgroupVersion}` };
}

/** Of the engine's data where that is on this machine, else of the project. */
async function freeDisk({ dataRoot }: EngineFacts): Promise<Diagnosis> {
  const local = await statfs(dataRoot).catch(() => undefined);
  const { bavail, bsize } = local ?? (await statfs(projectRoot));
  const free = bavail * bsize;
  const ok = free >= FREE_BYTES;
  const detail = `${gigabytes(free)} at ${local ? dataRoot : projectRoot}`;
  return { name: 'free disk', ok, detail, ...(!ok && { mend: `free ${gigabytes(FREE_BYTES)} there` }) };
}

async function leftBehind(docker: Docker): Promise<Diagnosis> {
  const found = await leftovers(docker);
  if (found.length === 0) return { name: 'leftovers', ok: true, detail: 'none of earlier runs' };
  const detail = found.map(({ kind, name }) => `${kind} ${name}`).join(', ');
  return { name: 'leftovers', ok: false, detail, mend: 'npx lab clean' };
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
