import type { Readable } from 'node:stream';
import { LetGo } from './let-go.ts';

/**
 * Hands every chunk to `take`, and waits whenever that returns a promise.
 *
 * By events, as a `for await` joins the chunks that have queued up into a new buffer: at the speed of an engine that is
 * one more copy of the image, and 50 MB of memory.
 * @throws what the stream or `take` throws; the signal's reason, also while the stream stalls.
 */
export async function eachChunk(
  stream: Readable,
  take: (chunk: Buffer) => Promise<unknown> | undefined,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const abort = () => reject(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const letGo = new LetGo();
  let busy: Promise<unknown> | undefined;
  stream.on('data', (chunk: Buffer) => {
    try {
      busy = take(chunk);
      letGo.passed(chunk.length);
      if (!busy) return;
      stream.pause();
      busy.then(() => stream.resume(), reject);
    } catch (error) {
      reject(error);
    }
  });
  // A paused stream may end all the same, when its last chunk is still being taken.
  stream.once('end', () => (busy ? busy.then(() => resolve(), reject) : resolve()));
  stream.once('error', reject);
  stream.once('close', () => stream.readableEnded || reject(new Error('the stream broke off')));
  // A listener does not start a stream that was paused by hand.
  stream.resume();
  try {
    await promise;
  } finally {
    signal?.removeEventListener('abort', abort);
    stream.destroy();
  }
}
