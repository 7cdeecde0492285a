import type Docker from 'dockerode';
import type { HttpAnswer } from '../sandbox/http.ts';
import type { Finding } from './finding.ts';
import type { CheckContext } from './grade-lab.ts';
import { commandOf, whyMissing } from './image-trouble.ts';
import { lastWords } from './last-words.ts';
import { startImage } from './start-image.ts';

export interface TryImageOptions {
  /** Inside the container. */
  readonly port: number;
  readonly path?: string;
  /** Beside the image's own, as "KEY=value". */
  readonly env?: readonly string[];
  /** Mounts, as "volume:/path". */
  readonly binds?: readonly string[];
}

/**
 * What came of it: an answer and who gave it, a container that runs until the check is over; or why there is none
 * (image-cannot-start, image-program-missing, image-loader-missing, … ).
 */
export type Trial =
  | {
      readonly answer: HttpAnswer;
      readonly container: Docker.Container;
      /** Its address in the sandbox. */
      readonly host: string;
      readonly trouble?: undefined;
    }
  | {
      readonly answer?: undefined;
      readonly container?: undefined;
      readonly host?: undefined;
      readonly trouble: Finding;
    };

const ANSWER_WITHIN_MS = 15_000;
const SLICE_MS = 3000;

/**
 * Runs an image as its own CMD and ENTRYPOINT say, and asks it for a page.
 * @throws what the engine threw, where it is not the image that is at fault
 */
export async function tryImage(context: CheckContext, image: string, options: TryImageOptions): Promise<Trial> {
  const { env = [], binds = [] } = options;
  const started = await startImage(context, image, { Env: [...env], HostConfig: { Binds: [...binds] } });
  if (started.trouble) return { trouble: started.trouble };
  const { container, host } = started;
  const { State } = await container.inspect();
  const over = new AbortController();
  const ended = container.wait({ abortSignal: over.signal }).then(
    () => undefined,
    () => undefined,
  );
  const asked = host ? firstAnswer(context, host, options, State.Pid) : undefined;
  const answer = await Promise.race([asked, ended]);
  over.abort();
  if (answer) return { answer, container, host };
  return { trouble: await whySilent(context, image, container, State.Pid, options.port) };
}

/** In slices, because a program that by now listens somewhere else will not come to this port. */
async function firstAnswer(
  context: CheckContext,
  host: string,
  { port, path = '/' }: TryImageOptions,
  pid: number,
): Promise<HttpAnswer | undefined> {
  for (let waited = 0; waited < ANSWER_WITHIN_MS; waited += SLICE_MS) {
    const answer = await context.http(port, path, { host, timeoutMs: SLICE_MS });
    if (answer) return answer;
    const places = await listeningAt(context, pid);
    if (places.length > 0 && !places.includes(String(port))) return undefined;
  }
  return undefined;
}

async function whySilent(
  context: CheckContext,
  image: string,
  container: Docker.Container,
  pid: number,
  port: number,
): Promise<Finding> {
  const { State } = await container.inspect();
  const command = await commandOf(context, image);
  const lastLine = lastWords(await context.engine.logs(container.id));
  const unknown = /^(?:standard_init_linux\S* )?exec (\S+): no such file or directory/.exec(lastLine)?.[1];
  if (!State.Running && unknown) return whyMissing(context, image, unknown, command);
  if (!State.Running) return { code: 'image-exited', data: { command, code: State.ExitCode, lastLine } };
  const places = await listeningAt(context, pid);
  if (places.length === 0 || places.includes(String(port)))
    return { code: 'image-silent', data: { command, port, lastLine } };
  return { code: 'image-listens-elsewhere', data: { port, places: places.join(', ') } };
}

/** Where the processes of a container listen, from the kernel's table: the container may have no shell to ask with. */
async function listeningAt(context: CheckContext, pid: number): Promise<string[]> {
  const table = await context.run(['sh', '-c', `cat /proc/${pid}/net/tcp /proc/${pid}/net/tcp6`]);
  const listening = table.stdout.matchAll(/^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ 0A /gm);
  const places = [...listening].map(([, address = '', port = '']) => {
    const loopback = /0100007F$|01000000$/.test(address);
    return `${Number.parseInt(port, 16)}${loopback ? ' (inside the container only: 127.0.0.1)' : ''}`;
  });
  return [...new Set(places)];
}
