/** Where an engine is. */
export interface EngineAddress {
  /** As DOCKER_HOST spells it: unix://, tcp://, npipe:// or ssh://. */
  readonly host: string;
  /** How it was found, for people. */
  readonly source: string;
  /** The environment names this one: no other may be used in its place. */
  readonly named: boolean;
  /** The docker context it comes from. */
  readonly context?: string;
  /** Absent: no TLS. `folder` holds ca.pem, cert.pem and key.pem, as far as they are needed. */
  readonly tls?: { readonly folder: string; readonly verify: boolean };
}

/** `code` is that of the system call, or EHTTP. */
export interface Silence {
  readonly code: string;
  readonly reason: string;
}

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly platform: string;
  readonly uid: number;
}

export interface RequestTarget {
  readonly socketPath?: string;
  readonly host?: string;
  readonly port?: number;
  readonly secure?: boolean;
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly rejectUnauthorized?: boolean;
}

export function findEngine(machine?: Machine): Promise<{
  engine: EngineAddress | undefined;
  tried: ({ address: EngineAddress } & Silence)[];
}>;
export function engineCandidates(machine: Machine): EngineAddress[];
export function whyNoAnswer(address: EngineAddress): Promise<Silence | undefined>;
export function askEngine(
  address: EngineAddress,
  route: string,
  timeoutMs?: number,
): Promise<{ status: number; body: string }>;
export function requestTarget(address: EngineAddress): RequestTarget;
