import type Docker from 'dockerode';
import { Sandbox, type SandboxOptions } from './sandbox.ts';

/** The one that is being started while another grades; a process grades one answer at a time. */
let ahead: Promise<Sandbox | undefined> | undefined;

/**
 * A sandbox, and where `another` will be asked for, the start of that one. Starting takes longer than most checks, and mostly
 * waits. One that is never asked for goes with its run, by its label.
 */
export async function takeSandbox(docker: Docker, options: SandboxOptions, another: boolean): Promise<Sandbox> {
  // One that could not be started ahead is started now, so that what is wrong is told to the answer that needs it.
  const sandbox = (await ahead) ?? (await Sandbox.open(docker, options));
  ahead = another ? Sandbox.open(docker, options).catch(() => undefined) : undefined;
  return sandbox;
}
