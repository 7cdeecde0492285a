import { randomUUID } from 'node:crypto';
import type { Sandbox } from '../sandbox/sandbox.ts';

export const ANSWER_FOLDER = '/answer';

export interface ScriptResult {
  readonly exitCode: number | undefined;
  /** What it printed, both streams in order, with the middle cut when long. */
  readonly output: string;
  readonly timedOut: boolean;
  readonly tooMuchOutput: boolean;
}

/**
 * Runs the answer's solve.sh in the sandbox: `bash -eu`, in the answer's folder, no terminal, nothing to read. What it leaves
 * running in the background is ended with it, so that nothing but the engine's state is graded. Containers go on.
 */
export async function runScript(sandbox: Sandbox, timeoutMs: number): Promise<ScriptResult> {
  const mark = randomUUID();
  const result = await sandbox.run(['bash', '-c', WRAPPER, 'solve', mark], { cwd: ANSWER_FOLDER, timeoutMs });
  if (result.timedOut || result.tooMuchOutput) {
    // A sandbox full of processes may refuse even this; it is thrown away in any case.
    await sandbox.run(['bash', '-c', END_MARKED, 'end', mark], { timeoutMs: 5000 }).catch(() => {});
  }
  const { exitCode, output, timedOut, tooMuchOutput } = result;
  return { exitCode, output, timedOut, tooMuchOutput };
}

/** Ends every process that has the mark in its environment, in a few rounds because a loop may be starting more. */
const END_MARKED = `
for round in 1 2 3 4 5; do
  found=
  for environ in /proc/[0-9]*/environ; do
    pid=\${environ#/proc/}; pid=\${pid%/environ}
    if grep -qsz "^LABDOCK_ANSWER=$1$" "$environ"; then found=1; kill -KILL "$pid" 2>/dev/null; fi
  done
  [ -n "$found" ] || break
done
`;

const WRAPPER = `
LABDOCK_ANSWER=$1 setsid --wait bash -eu solve.sh </dev/null
code=$?
${END_MARKED}
exit $code
`;
