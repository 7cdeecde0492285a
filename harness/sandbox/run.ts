import { PassThrough } from 'node:stream';
import type Docker from 'dockerode';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Budget in ms; 30,000 unless told. When it is over, `timedOut` is set and the output so far is kept. */
  readonly timeoutMs?: number;
  /** Bytes of output after which the command is given up; 16 MiB unless told. */
  readonly outputLimit?: number;
  /** Keep the whole output (up to the limit) instead of its beginning and end. */
  readonly keepAll?: boolean;
}

export interface RunResult {
  /** undefined when the command did not end by itself. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order they came: the first 32 KiB and the last 32 KiB. */
  readonly output: string;
  readonly timedOut: boolean;
  readonly tooMuchOutput: boolean;
}

/** Runs a command in a container of the outer engine. It has no terminal, and nothing to read. */
export async function runIn(
  container: Docker.Container,
  argv: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const exec = await container.exec({
    Cmd: [...argv],
    AttachStdout: true,
    AttachStderr: true,
    ...(options.cwd ? { WorkingDir: options.cwd } : {}),
    Env: Object.entries(options.env ?? {}).map(([key, value]) => `${key}=${value}`),
  });
  const wire = await exec.start({ hijack: true, stdin: false });
  const limit = options.outputLimit ?? 16 * 1024 * 1024;
  const [out, err, both] = [0, 1, 2].map(() => new Capture(options.keepAll ? limit : KEEP_BYTES)) as [
    Capture,
    Capture,
    Capture,
  ];
  const ending = await drain(container, wire, options.timeoutMs ?? 30_000, (piece, isError) => {
    (isError ? err : out).take(piece);
    both.take(piece);
    return both.bytes <= limit;
  });
  wire.destroy();
  const exitCode = ending === 'ended' ? await exitCodeOf(exec) : undefined;
  return {
    exitCode,
    stdout: out.text(),
    stderr: err.text(),
    output: both.text(),
    timedOut: ending === 'time',
    tooMuchOutput: ending === 'output',
  };
}

type Ending = 'ended' | 'time' | 'output';

function drain(
  container: Docker.Container,
  wire: NodeJS.ReadWriteStream,
  timeoutMs: number,
  take: (piece: Buffer, isError: boolean) => boolean,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('time'), timeoutMs);
    const end = (): void => {
      clearTimeout(timer);
      resolve('ended');
    };
    const sink = (isError: boolean): PassThrough => {
      const stream = new PassThrough();
      stream.on('data', (piece: Buffer) => {
        if (!take(piece, isError)) resolve('output');
      });
      return stream;
    };
    container.modem.demuxStream(wire, sink(false), sink(true));
    wire.on('end', end);
    wire.on('close', end);
    wire.on('error', reject);
  });
}

/** The engine tells the end of the stream a moment before the exit code; 100 looks of 20 ms are ample. */
async function exitCodeOf(exec: Docker.Exec): Promise<number | undefined> {
  for (let look = 0; look < 100; look += 1) {
    const { Running, ExitCode } = await exec.inspect();
    if (!Running && ExitCode !== null) return ExitCode;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}

/** Keeps the beginning and the end of a text that may be endless. */
class Capture {
  bytes = 0;
  #head: Buffer = Buffer.alloc(0);
  #tail: Buffer = Buffer.alloc(0);
  readonly #keep: number;

  constructor(keep: number) {
    this.#keep = keep;
  }

  take(piece: Buffer): void {
    this.bytes += piece.length;
    const room = this.#keep - this.#head.length;
    if (room > 0) this.#head = Buffer.concat([this.#head, piece.subarray(0, room)]);
    if (piece.length > room)
      this.#tail = Buffer.concat([this.#tail, piece.subarray(Math.max(room, 0))]).subarray(-this.#keep);
  }

  text(): string {
    const cut = this.bytes > this.#head.length + this.#tail.length;
    return cut ? `${this.#head}\n[… cut …]\n${this.#tail}` : Buffer.concat([this.#head, this.#tail]).toString();
  }
}

const KEEP_BYTES = 32 * 1024;
