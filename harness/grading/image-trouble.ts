import type Docker from 'dockerode';
import type { Finding } from './finding.ts';
import type { CheckContext } from './grade-lab.ts';

/** What was asked for in the place of the image's own. */
export type Asked = Pick<Docker.ContainerCreateOptions, 'Entrypoint' | 'Cmd'>;

/** Why the engine could not start a container of an image, from what it said. */
export async function whyNotStarted(
  context: CheckContext,
  image: string,
  said: string,
  asked: Asked = {},
): Promise<Finding> {
  const command = await commandOf(context, image, asked);
  const program = /exec: "([^"]+)".*(?:no such file|not found)/.exec(said)?.[1];
  if (program) return whyMissing(context, image, program, command);
  const reason = said.replace(/^.*(?:container process|runtime create failed): /s, '').replace(/: unknown$/, '');
  return { code: 'image-cannot-start', data: { command, reason } };
}

/** The program is not there, or is there but asks for another one (its loader, its interpreter) that is not. */
export async function whyMissing(
  context: CheckContext,
  image: string,
  program: string,
  command: string,
): Promise<Finding> {
  const workdir = (await context.engine.image(image))?.Config.WorkingDir || '/';
  const path = program.startsWith('/') ? program : `${workdir}/${program}`;
  const content = await context.engine.fileIn({ image }, path);
  if (content) return { code: 'image-loader-missing', data: { program, command, loader: loaderOf(content) } };
  const name = program.slice(program.lastIndexOf('/') + 1);
  const { layers } = await context.imageFacts(image);
  const paths = layers.flatMap(({ files }) => files.map((file) => `/${file.path}`));
  const namesakes = paths.filter((other) => other.endsWith(`/${name}`) && other !== path);
  return { code: 'image-program-missing', data: { program, command, namesakes: namesakes.join(', ') || '-' } };
}

/** What a container of the image runs, as JSON. */
export async function commandOf({ engine }: CheckContext, image: string, asked: Asked = {}): Promise<string> {
  const own = (await engine.image(image))?.Config;
  const entrypoint = asked.Entrypoint ?? own?.Entrypoint ?? [];
  const cmd = asked.Cmd ?? (asked.Entrypoint ? [] : own?.Cmd) ?? [];
  return JSON.stringify([entrypoint, cmd].flat());
}

/** The loader that an ELF binary names (its PT_INTERP segment), or the interpreter in a script's first line. */
function loaderOf(content: Buffer): string {
  const head = content.subarray(0, 8192).toString('latin1');
  if (head.startsWith('#!')) return JSON.stringify(head.slice(2, head.indexOf('\n')).trimStart()).slice(1, -1);
  return /\/[\w./-]*\/ld[\w.-]+\.so[\w.]*/.exec(head)?.[0] ?? '?';
}
