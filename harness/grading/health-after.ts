import type Docker from 'dockerode';
import { glance } from '../inspect/html-page.ts';
import { until } from './until.ts';

export interface Health {
  /** starting, healthy, unhealthy; none where nothing looks at it. */
  readonly status: string;
  readonly running: boolean;
  /** 0 while it runs. */
  readonly exitCode: number;
  /** Of the health check's command, when the engine ran it last: its exit code, and what it said; '-' where it never did. */
  readonly lastLook: { readonly code: number | '-'; readonly output: string };
}

/** How a container does once its health is one of these, or it has ended, or so many ms are over. */
export async function healthAfter(
  container: Docker.Container,
  statuses: readonly string[],
  withinMs: number,
): Promise<Health> {
  const settled = async (): Promise<Health | undefined> => {
    const health = await healthOf(container);
    return statuses.includes(health.status) || !health.running ? health : undefined;
  };
  return (await until(settled, withinMs)) ?? healthOf(container);
}

async function healthOf(container: Docker.Container): Promise<Health> {
  const { Health, Running, ExitCode } = (await container.inspect()).State;
  const { ExitCode: code = '-', Output: output = '-' } = Health?.Log?.at(-1) ?? {};
  return {
    status: Health?.Status ?? 'none',
    running: Running,
    exitCode: ExitCode,
    lastLook: { code, output: glance(output) },
  };
}
