import type { Answer } from '../answer/read-answer.ts';
import type { Finding } from './finding.ts';
import type { Job } from './job.ts';

/** What is wrong with an answer before anything of it runs; undefined when it can be graded. */
export function preflight(job: Job, answer: Answer): Finding | undefined {
  if (answer.problem) return answer.problem;
  return job.manifest.kind === 'build' ? needsDockerfile(job, answer) : needsScript(answer);
}

/**
 * The Dockerfile to build. Learners also name theirs `Dockerfile.optimized` and build it with -f, as the notes do: where the
 * plain one is missing or still the starter's and there is exactly one other, that is the answer.
 */
export function dockerfileOf(job: Job, answer: Answer): string {
  const plain = answer.files.find(({ path }) => path === 'Dockerfile');
  const others = answer.files.filter(
    ({ path, kind }) =>
      kind === 'file' && /^(Dockerfile\.(?!dockerignore)[\w.-]+|[\w-]+\.Dockerfile|dockerfile)$/.test(path),
  );
  const untouched = !plain || plain.content?.toString() === job.starterDockerfile;
  return untouched && others.length === 1 && others[0] ? others[0].path : 'Dockerfile';
}

function needsScript(answer: Answer): Finding | undefined {
  const script = answer.files.find(({ path }) => path === 'solve.sh');
  const found =
    answer.files
      .map(({ path }) => path)
      .slice(0, 8)
      .join(', ') || 'nothing';
  if (!script) return { code: 'answer-no-script', data: { found } };
  if (script.kind === 'folder') return { code: 'answer-script-is-folder', data: {} };
  if (script.content?.includes(0)) return { code: 'answer-script-is-binary', data: {} };
  return script.content?.toString().trim() === '' ? { code: 'answer-script-is-empty', data: {} } : undefined;
}

function needsDockerfile(job: Job, answer: Answer): Finding | undefined {
  const name = dockerfileOf(job, answer);
  const dockerfile = answer.files.find(({ path }) => path === name);
  const found =
    answer.files
      .map(({ path }) => path)
      .slice(0, 8)
      .join(', ') || 'nothing';
  if (!dockerfile) return { code: 'answer-no-dockerfile', data: { found } };
  if (dockerfile.kind === 'folder') return { code: 'answer-dockerfile-is-folder', data: {} };
  return dockerfile.content?.includes(0) ? { code: 'answer-dockerfile-is-binary', data: {} } : undefined;
}
