// What set-up tells people, on standard error: one line for each thing done, one sentence for what cannot be had.

/** Ends set-up with exit code 3. The message is a sentence that closes with what mends it. */
export class SetUpError extends Error {
  name = 'SetUpError';
}

export function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

/** Says what is being done, and when it is done how long it took. */
export async function doing(what, work) {
  const start = performance.now();
  process.stderr.write(`set-up: ${what} … `);
  try {
    const result = await work();
    process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write('failed\n');
    throw error;
  }
}
