import { Duplex } from 'node:stream';
import type Docker from 'dockerode';

/** What the engine puts before each piece of an exec's output: stream number, three zeros, length (Docker API, "attach"). */
const HEADER_BYTES = 8;

/**
 * A command in a container as a two-way stream: what is written is its standard input, what is read its standard output.
 * This is how the harness reaches sockets inside a sandbox: it needs nothing but the engine's own API, so it works with
 * remote engines and Docker Desktop, and opens no port on the host.
 */
export async function execDuplex(container: Docker.Container, argv: readonly string[]): Promise<ExecDuplex> {
  const exec = await container.exec({
    Cmd: [...argv],
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
  });
  return new ExecDuplex(await exec.start({ hijack: true, stdin: true }));
}

export class ExecDuplex extends Duplex {
  /** The last words on standard error, for messages. At most 2,000 characters. */
  stderrTail = '';
  readonly #wire: Duplex;
  #rest: Buffer = Buffer.alloc(0);

  constructor(wire: Duplex) {
    super({ allowHalfOpen: true });
    this.#wire = wire;
    wire.on('data', (piece: Buffer) => this.#take(piece));
    wire.on('end', () => this.push(null));
    wire.on('close', () => this.destroy());
    wire.on('error', (error) => this.destroy(error));
  }

  override _read(): void {
    this.#wire.resume();
  }

  override _write(piece: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (this.#wire.destroyed) done(new Error('the command in the sandbox has ended'));
    else this.#wire.write(piece, (error) => done(error));
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#wire.end(() => done());
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#wire.destroy();
    done(error);
  }

  // What node:http asks of a socket; there is no socket below to set.
  setKeepAlive = (): this => this;
  setNoDelay = (): this => this;
  setTimeout = (): this => this;
  ref = (): this => this;
  unref = (): this => this;

  #take(piece: Buffer): void {
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    while (data.length >= HEADER_BYTES) {
      const end = HEADER_BYTES + data.readUInt32BE(4);
      if (data.length < end) break;
      this.#deliver(data[0] ?? 0, data.subarray(HEADER_BYTES, end));
      data = data.subarray(end);
    }
    this.#rest = data;
  }

  #deliver(streamNumber: number, body: Buffer): void {
    if (streamNumber === 2) this.stderrTail = (this.stderrTail + body.toString()).slice(-2000);
    else if (!this.push(body)) this.#wire.pause();
  }
}
