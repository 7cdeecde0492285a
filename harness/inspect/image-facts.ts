/** What one pass over an image tells, whatever engine or builder wrote it. All sizes are bytes. */

export interface ImageFacts {
  /** Digest of the configuration, as `sha256:…`: the image ID of an engine with graph drivers. */
  readonly id: string;
  readonly config: ImageConfig;
  readonly os: string;
  readonly architecture: string;
  /** RFC 3339, as the configuration says; empty when it says nothing. */
  readonly created: string;
  /** Regular-file sizes + symlink-target lengths of all layers; hard links once per layer, no directories. */
  readonly contentBytes: number;
  /** Lowest first; as many as there are diff ids. */
  readonly layers: readonly LayerFacts[];
  /** Oldest first. Steps that only changed metadata are history, not layers. */
  readonly history: readonly HistoryStep[];
}

export interface LayerFacts {
  /** Digest of the decompressed layer, as `sha256:…`. */
  readonly diffId: string;
  readonly contentBytes: number;
  readonly files: readonly FileEntry[];
}

export type FileType =
  | 'file'
  | 'directory'
  | 'symlink'
  | 'hardlink'
  /** Deletes `path` of the layers below. */
  | 'whiteout'
  /** Hides whatever the layers below have in the directory `path`. */
  | 'opaque'
  | 'device'
  | 'fifo'
  | 'other';

export interface FileEntry {
  /** Without a leading or trailing slash; that of a whiteout is the path it deletes. '' is the root, for `opaque` only. */
  readonly path: string;
  readonly type: FileType;
  /** As the file unpacks (sparse files in full); of a symlink the length of its target; else 0. */
  readonly size: number;
  /** Permission bits with setuid, setgid and sticky, as 0o755. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Target of a symlink as it stands; of a hard link a path within the layer. */
  readonly linkname?: string;
}

export interface HistoryStep {
  readonly createdBy: string;
  readonly emptyLayer: boolean;
  readonly comment: string;
  /** Index into `layers`; absent where the history does not account for every layer. */
  readonly layer?: number;
}

/** The names are Docker's own; what an image leaves out is empty here, never null. */
export interface ImageConfig {
  readonly User: string;
  readonly Env: readonly string[];
  readonly Cmd: readonly string[];
  readonly Entrypoint: readonly string[];
  /** Keys as '80/tcp'. */
  readonly ExposedPorts: Readonly<Record<string, unknown>>;
  readonly Volumes: Readonly<Record<string, unknown>>;
  readonly WorkingDir: string;
  readonly Labels: Readonly<Record<string, string>>;
  readonly OnBuild: readonly string[];
  readonly Shell: readonly string[];
  readonly StopSignal: string;
  readonly Healthcheck?: Healthcheck;
}

/** Times are nanoseconds, as everywhere in the engine's API; absent means inherited or default. */
export interface Healthcheck {
  readonly Test: readonly string[];
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly StartPeriod?: number;
  readonly StartInterval?: number;
  readonly Retries?: number;
}

export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}
