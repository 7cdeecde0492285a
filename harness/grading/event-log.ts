import type Docker from 'dockerode';

export interface EngineEvent {
  readonly type: string;
  readonly action: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, by the engine's clock. */
  readonly time: number;
}

interface RawEvent {
  Type: string;
  Action: string;
  Actor: { ID: string; Attributes?: Record<string, string> };
  timeNano: number;
}

/** An answer that prints events for ever is cut here; the checks look at far fewer. */
const EVENT_LIMIT = 20_000;

/**
 * All events of an engine from now on. The live stream has every event but may lag; the engine's own memory has only the
 * last 256 (moby, daemon/events) but is up to date when asked: together they are complete.
 */
export class EventLog implements Disposable {
  readonly #docker: Docker;
  readonly #stream: NodeJS.ReadableStream;
  readonly #byKey = new Map<string, EngineEvent & { readonly nano: number }>();

  private constructor(docker: Docker, stream: NodeJS.ReadableStream) {
    this.#docker = docker;
    this.#stream = stream;
    let rest = '';
    stream.on('data', (piece: Buffer) => {
      const lines = (rest + piece.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#add(line);
    });
    // The stream ends with its engine; what was heard stays.
    stream.on('error', () => {});
  }

  static async start(docker: Docker): Promise<EventLog> {
    return new EventLog(docker, await docker.getEvents({}));
  }

  /** Brings the log up to the engine's present. */
  async catchUp(): Promise<void> {
    const until = await engineTime(this.#docker);
    const recent = await this.#docker.getEvents({ since: 1, until } as object);
    let text = '';
    for await (const piece of recent) text += String(piece);
    for (const line of text.split('\n')) this.#add(line);
  }

  all(): EngineEvent[] {
    return [...this.#byKey.values()].sort((a, b) => a.nano - b.nano);
  }

  [Symbol.dispose](): void {
    (this.#stream as unknown as { destroy?: () => void }).destroy?.();
  }

  #add(line: string): void {
    if (line.trim() === '' || this.#byKey.size >= EVENT_LIMIT) return;
    const raw = JSON.parse(line) as RawEvent;
    const key = `${raw.timeNano} ${raw.Type} ${raw.Action} ${raw.Actor.ID}`;
    this.#byKey.set(key, {
      type: raw.Type,
      action: raw.Action,
      id: raw.Actor.ID,
      attributes: raw.Actor.Attributes ?? {},
      time: Math.floor(raw.timeNano / 1e6),
      nano: raw.timeNano,
    });
  }
}

/** The engine's own clock as seconds with a fraction, the form that `until` takes; ours may differ. */
async function engineTime(docker: Docker): Promise<string> {
  const { SystemTime } = (await docker.info()) as { SystemTime: string };
  const fraction = /\.\d+/.exec(SystemTime)?.[0] ?? '';
  return `${Math.floor(Date.parse(SystemTime) / 1000)}${fraction}`;
}
