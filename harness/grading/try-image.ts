import type Docker from 'dockerode';
import type { HttpAnswer } from '../sandbox/http.ts';
import type { Finding } from './finding.ts';
import type { CheckContext } from './grade-lab.ts';

export interface TryImageOptions {
  /** Inside the container. */
  readonly port: number;
  readonly path?: string;
  /** Beside the image's own, as "KEY=value". */
  readonly env?: readonly string[];
  /** Mounts, as "volume:/path". */
  readonly binds?: readonly string[];
}

/** What came of it: an answer, or why there is none (image-cannot-start, image-program-missing, image-loader-missing, … ). */
export type Trial =
  | { readonly answer: HttpAnswer; readonly trouble?: undefined }
  | { readonly answer?: undefined; readonly trouble: Finding };

const ANSWER_WITHIN_MS = 15_000;

/**
 * Runs an image as its own CMD and ENTRYPOINT say, and asks it for a page.
 * @throws what the engine threw, where it is not the image that is at fault
 */
export async function tryImage(context: CheckContext, image: string, options: TryImageOptions): Promise<Trial> {
  const started = await startOrRefusal(context, image, options);
  if (typeof started === 'string') return { trouble: await whyNotStarted(context, image, started) };
  const { NetworkSettings, State } = await started.inspect();
  const host = Object.values(NetworkSettings.Networks)[0]?.IPAddress;
  const over = new AbortController();
  const ended = started.wait({ abortSignal: over.signal }).then(
    () => undefined,
    () => undefined,
  );
  const asked = host && context.http(options.port, options.path ?? '/', { host, timeoutMs: ANSWER_WITHIN_MS });
  const answer = await Promise.race([asked, ended]);
  over.abort();
  return answer ? { answer } : { trouble: await whySilent(context, image, started, State.Pid, options.port) };
}

/** What the engine says when the image is at fault, not the engine (moby and runc messages). */
const REFUSED = /OCI runtime|exec:|no command specified|unable to find user|no matching entries|working directory/i;

async function startOrRefusal(
  { engine }: CheckContext,
  image: string,
  { env = [], binds = [] }: TryImageOptions,
): Promise<Docker.Container | string> {
  try {
    return await engine.start({ Image: image, Env: [...env], HostConfig: { Binds: [...binds] } });
  } catch (error) {
    const { json, message } = error as { json?: { message?: string }; message?: string };
    const said = json?.message ?? message ?? '';
    if (REFUSED.test(said)) return said;
    throw error;
  }
}

async function whyNotStarted(context: CheckContext, image: string, said: string): Promise<Finding> {
  const program = /exec: "([^"]+)".*(?:no such file|not found)/.exec(said)?.[1];
  if (program) return whyMissing(context, image, program);
  const reason = said.replace(/^.*(?:container process|runtime create failed): /s, '').replace(/: unknown$/, '');
  return { code: 'image-cannot-start', data: { command: await commandOf(context, image), reason } };
}

/** The program is not there, or is there but asks for another one (its loader, its interpreter) that is not. */
async function whyMissing(context: CheckContext, image: string, program: string): Promise<Finding> {
  const workdir = (await context.engine.image(image))?.Config.WorkingDir || '/';
  const path = program.startsWith('/') ? program : `${workdir}/${program}`;
  const content = await context.engine.fileIn({ image }, path);
  const command = await commandOf(context, image);
  if (content) return { code: 'image-loader-missing', data: { program, command, loader: loaderOf(content) } };
  const name = program.slice(program.lastIndexOf('/') + 1);
  const { layers } = await context.imageFacts(image);
  const paths = layers.flatMap(({ files }) => files.map((file) => `/${file.path}`));
  const namesakes = paths.filter((other) => other.endsWith(`/${name}`) && other !== path);
  return { code: 'image-program-missing', data: { program, command, namesakes: namesakes.join(', ') || '-' } };
}

/** The loader that an ELF binary names (its PT_INTERP segment), or the interpreter in a script's first line. */
function loaderOf(content: Buffer): string {
  const head = content.subarray(0, 8192).toString('latin1');
  if (head.startsWith('#!')) return JSON.stringify(head.slice(2, head.indexOf('\n')).trimStart()).slice(1, -1);
  return /\/[\w./-]*\/ld[\w.-]+\.so[\w.]*/.exec(head)?.[0] ?? '?';
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
  const lastLine = (await context.engine.logs(container.id)).trimEnd().split('\n').at(-1) || '-';
  const unknown = /^(?:standard_init_linux\S* )?exec (\S+): no such file or directory/.exec(lastLine)?.[1];
  if (!State.Running && unknown) return whyMissing(context, image, unknown);
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

async function commandOf({ engine }: CheckContext, image: string): Promise<string> {
  const { Entrypoint, Cmd } = (await engine.image(image))?.Config ?? {};
  return JSON.stringify([Entrypoint ?? [], Cmd ?? []].flat());
}
