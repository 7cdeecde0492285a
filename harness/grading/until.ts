import { setTimeout as pause } from 'node:timers/promises';

const BETWEEN_LOOKS_MS = 150;

/** Looks again and again until there is something to see; undefined when there was nothing within so many ms. */
export async function until<T>(look: () => Promise<T | undefined>, withinMs: number): Promise<T | undefined> {
  for (const deadline = performance.now() + withinMs; ; await pause(BETWEEN_LOOKS_MS)) {
    const seen = await look();
    if (seen !== undefined || performance.now() > deadline) return seen;
  }
}
