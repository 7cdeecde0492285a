import type Docker from 'dockerode';
import type { EngineView } from './engine-view.ts';
import { until } from './until.ts';

export interface Heard {
  /** Standard output and error, in order. */
  readonly log: string;
  readonly running: boolean;
  /** 0 while it runs. */
  readonly exitCode: number;
}

/** Listens to a container until it has said enough or has ended, or so many ms are over. */
export async function listenTo(
  engine: EngineView,
  container: Docker.Container,
  enough: (log: string) => boolean,
  withinMs: number,
): Promise<Heard> {
  let heard: Heard | undefined;
  const look = async (): Promise<true | undefined> => {
    // The state first: what ended before the log was read has nothing more to say.
    const { Running, ExitCode } = (await container.inspect()).State;
    heard = { log: await engine.logs(container.id), running: Running, exitCode: ExitCode };
    return !Running || enough(heard.log) || undefined;
  };
  await until(look, withinMs);
  return heard as Heard;
}
