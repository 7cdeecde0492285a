import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Docker from 'dockerode';
import { connectEngine, engineVariables } from '../engine/connect.ts';
import { engineFacts } from '../engine/facts.ts';
import { findEngine } from '../engine/find-engine.mjs';
import { newRunId, RUN_LABEL } from '../engine/labels.ts';
import { useRyukWhereAvailable } from '../engine/ryuk.ts';
import { sweepRun } from '../engine/sweep.ts';
import { startSweeper } from '../engine/sweeper.ts';
import { createRunNetwork } from '../sandbox/network.ts';
import { PROJECT_ROOT } from './catalogue.ts';

/** One grading run on the engine: its label, its network, its folder for specs; all gone when disposed. */
export interface Run extends AsyncDisposable {
  readonly id: string;
  readonly labels: Record<string, string>;
  readonly network: string;
  readonly folder: string;
  /** How many sandboxes fit: by the engine's cores and memory. */
  readonly workers: number;
}

/** What one sandbox is reckoned to use of the memory; its limit is higher (see SandboxLimits), most stay far below it. */
const RECKONED_BYTES = 1.5 * 1024 ** 3;

export async function openRun(): Promise<Run> {
  const docker = await connectEngine();
  await tellTestcontainers(docker);
  const id = newRunId();
  const labels = { [RUN_LABEL]: id };
  // From here on a SIGKILL leaves nothing: the sweeper is a process of its own that outlives this one.
  const sweeper = startSweeper(id);
  const stack = new AsyncDisposableStack();
  stack.defer(() => sweeper.done());
  stack.defer(() => sweepRun(docker, id).then(() => {}));
  try {
    const folder = path.join(PROJECT_ROOT, '.labdock', 'runs', id);
    await fs.mkdir(folder, { recursive: true });
    stack.defer(() => fs.rm(folder, { recursive: true, force: true }));
    const network = await createRunNetwork(docker, id, labels);
    const { cpus, memoryBytes } = await engineFacts(docker);
    const workers = workersFor(cpus, memoryBytes);
    return { id, labels, network, folder, workers, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

/** testcontainers looks for an engine in its own way: it shall use the one that we found, and Ryuk only where it can be had. */
async function tellTestcontainers(docker: Docker): Promise<void> {
  await useRyukWhereAvailable(docker);
  const { engine } = await findEngine();
  if (engine) Object.assign(process.env, engineVariables(engine));
}

/** Grading mostly waits for the engine, so one more than cores; LABDOCK_WORKERS overrides. */
function workersFor(cpus: number, memoryBytes: number): number {
  const told = Number(process.env.LABDOCK_WORKERS);
  if (Number.isInteger(told) && told > 0) return told;
  const byMemory = Math.floor(Math.min(memoryBytes, os.totalmem()) / RECKONED_BYTES);
  return Math.max(1, Math.min(cpus + 1, byMemory));
}
