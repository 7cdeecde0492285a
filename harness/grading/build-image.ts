import { randomUUID } from 'node:crypto';
import { packAnswer } from '../answer/pack-answer.ts';
import type { Answer } from '../answer/read-answer.ts';
import { EngineError } from '../errors.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { type BuildStep, classicSteps, rawJsonLog, rawJsonSteps } from './build-log.ts';
import { FindingSignal } from './finding.ts';

export interface BuildOptions {
  readonly builder?: Builder;
  /** Files laid over the answer's for this one build, by path. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
}

export type Builder = 'buildkit' | 'classic';

export interface BuildResult {
  readonly imageId: string;
  /** In the order the builder tells them; `cached` when it took the result of an earlier build. */
  readonly steps: readonly BuildStep[];
  readonly log: string;
}

export interface BuildSubject {
  readonly sandbox: Sandbox;
  readonly answer: Answer;
  /** The Dockerfile's path in the answer. */
  readonly dockerfile: string;
  readonly timeoutMs: number;
}

/**
 * Builds the answer's folder in its sandbox, by the docker command as a learner would.
 * @throws FindingSignal when the learner's Dockerfile does not build, EngineError when what it needs cannot be had here
 */
export async function buildImage(subject: BuildSubject, options: BuildOptions = {}): Promise<BuildResult> {
  const { sandbox } = subject;
  const context = `/build/${randomUUID()}`;
  await sandbox.run(['mkdir', '-p', context, '/build/out']);
  await sandbox.put(packAnswer(layOver(subject, options.files ?? {})), context);
  const builder = options.builder ?? (process.env.LABDOCK_BUILDER as Builder | undefined) ?? 'buildkit';
  const idFile = `${context}.id`;
  const result = await sandbox.run(command(builder, subject.dockerfile, idFile), {
    cwd: context,
    timeoutMs: subject.timeoutMs,
    env: { DOCKER_BUILDKIT: builder === 'classic' ? '0' : '1' },
    keepAll: true,
  });
  const log = builder === 'classic' ? result.output : rawJsonLog(result.output);
  if (result.timedOut) {
    throw new FindingSignal('build-timed-out', { seconds: subject.timeoutMs / 1000, log: lastLines(log) });
  }
  if (result.exitCode !== 0) throw await failure(sandbox, log);
  const { stdout } = await sandbox.run(['cat', idFile]);
  await sandbox.run(['rm', '-rf', context, idFile]);
  return {
    imageId: stdout.trim(),
    steps: builder === 'classic' ? classicSteps(log) : rawJsonSteps(result.output),
    log,
  };
}

function command(builder: Builder, dockerfile: string, idFile: string): string[] {
  const common = ['--iidfile', idFile, '--file', dockerfile, '.'];
  if (builder === 'classic') return ['docker', 'build', ...common];
  return ['docker', 'buildx', 'build', '--progress=rawjson', '--provenance=false', ...common];
}

function layOver(
  { answer, dockerfile }: BuildSubject,
  files: Readonly<Record<string, string | Buffer>>,
): Answer['files'] {
  const kept = answer.files
    .filter(({ path }) => !(path in files))
    .map((file) => {
      if (file.path !== dockerfile || !file.content) return file;
      return { ...file, content: withoutSyntaxLine(file.content) };
    });
  const laid = Object.entries(files).map(([path, content]) => ({
    path,
    kind: 'file' as const,
    mode: 0o644,
    content: Buffer.from(content as string),
  }));
  return [...kept, ...laid];
}

/**
 * `# syntax=docker/dockerfile:1` makes BuildKit fetch its front end from a registry, which fails where none is reachable and
 * changes nothing for the instructions that the labs need; the engine's own front end is used instead.
 */
function withoutSyntaxLine(content: Buffer): Buffer {
  const text = content.toString('latin1');
  return Buffer.from(text.replace(/^(\uFEFF|ï»¿)?#\s*syntax\s*=.*$/im, '# '), 'latin1');
}

/** What the registry client says when nobody answers, as opposed to "not found" or "denied" (moby and BuildKit messages). */
const UNREACHABLE =
  /no such host|dial tcp|i\/o timeout|TLS handshake|connection refused|network is unreachable|server misbehaving/;

async function failure(sandbox: Sandbox, log: string): Promise<Error> {
  const exhausted = await sandbox.exhaustion();
  if (exhausted) return new FindingSignal(`exhausted-${exhausted}`, { phase: 'build', log: lastLines(log) });
  const image = /(?:load metadata for|failed to resolve source metadata for|pull access denied for) (\S+?):? /.exec(
    `${log} `,
  )?.[1];
  if (UNREACHABLE.test(log) && /resolve source metadata|registry-1|\/v2\//.test(log)) {
    return new EngineError(
      `the build needs ${image ?? 'an image'}, which is not here, and no registry answers`,
      'check the FROM lines for a slip; npx lab images lists what is at hand',
    );
  }
  return new FindingSignal('build-failed', { log: lastLines(log) });
}

/** The last lines say what went wrong; the rest is in the learner's own terminal. */
export function lastLines(log: string, count = 12): string {
  return log.trimEnd().split('\n').slice(-count).join('\n');
}
