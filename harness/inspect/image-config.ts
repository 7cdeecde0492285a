import type { Healthcheck, HistoryStep, ImageConfig } from './image-facts.ts';

/** The configuration blob of an image, as far as inspection needs it. */
export interface ConfigBlob {
  readonly config: ImageConfig;
  readonly os: string;
  readonly architecture: string;
  readonly variant: string;
  readonly created: string;
  readonly diffIds: readonly string[];
  readonly history: readonly HistoryStep[];
}

/** @throws Error in one clause when it is no image configuration. */
export function parseConfig(text: string): ConfigBlob {
  const blob = record(JSON.parse(text));
  const diffIds = strings(record(blob.rootfs).diff_ids);
  if (!blob.rootfs) throw new Error('it names no layers (rootfs.diff_ids)');
  return {
    config: imageConfig(record(blob.config)),
    os: string(blob.os),
    architecture: string(blob.architecture),
    variant: string(blob.variant),
    created: string(blob.created),
    diffIds,
    history: history(blob.history, diffIds.length),
  };
}

function imageConfig(raw: Raw): ImageConfig {
  const config = {
    User: string(raw.User),
    Env: strings(raw.Env),
    Cmd: strings(raw.Cmd),
    Entrypoint: strings(raw.Entrypoint),
    ExposedPorts: record(raw.ExposedPorts),
    Volumes: record(raw.Volumes),
    WorkingDir: string(raw.WorkingDir),
    Labels: record(raw.Labels) as Record<string, string>,
    OnBuild: strings(raw.OnBuild),
    Shell: strings(raw.Shell),
    StopSignal: string(raw.StopSignal),
  };
  return raw.Healthcheck ? { ...config, Healthcheck: healthcheck(record(raw.Healthcheck)) } : config;
}

const HEALTH_NUMBERS = ['Interval', 'Timeout', 'StartPeriod', 'StartInterval', 'Retries'] as const;

function healthcheck(raw: Raw): Healthcheck {
  const set = HEALTH_NUMBERS.filter((key) => typeof raw[key] === 'number').map((key) => [key, raw[key]]);
  return { Test: strings(raw.Test), ...Object.fromEntries(set) };
}

/** Builders that squash or leave steps out give a history that does not add up: then no step is blamed for a layer. */
function history(raw: unknown, layers: number): HistoryStep[] {
  const steps = (Array.isArray(raw) ? raw : []).map((step) => record(step));
  const full = steps.filter((step) => step.empty_layer !== true);
  let layer = 0;
  return steps.map((step) => {
    const emptyLayer = step.empty_layer === true;
    const told = { createdBy: string(step.created_by), emptyLayer, comment: string(step.comment) };
    return emptyLayer || full.length !== layers ? told : { ...told, layer: layer++ };
  });
}

type Raw = Readonly<Record<string, unknown>>;

function record(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
