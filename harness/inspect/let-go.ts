import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const EVERY = 8 * 1024 * 1024;
let collect: ((options: { type: 'minor' }) => void) | undefined;

/**
 * Keeps memory flat while an image streams through, by a collection of the youngest objects every 8 MB.
 *
 * V8 weighs a chunk by its small wrapper, not by the 64 KB behind it, and where memory is plentiful it lets 100 MB of
 * them lie: 195 MB for a 475 MB image, against 140 MB with this, which also takes a third less processor time, as the
 * same pages are used again. Node has no other way to ask for it while it runs.
 */
export class LetGo {
  #since = 0;

  passed(bytes: number): void {
    this.#since += bytes;
    if (this.#since < EVERY) return;
    this.#since = 0;
    collect ??= exposed();
    collect({ type: 'minor' });
  }
}

function exposed(): NonNullable<typeof collect> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('globalThis.gc');
  return typeof gc === 'function' ? gc : () => {};
}
