/** The parts of an image's or a container's configuration that say how its health is looked at. */
export interface HealthConfig {
  readonly Healthcheck?: { readonly Test?: readonly string[] | undefined } | undefined;
  readonly Shell?: readonly string[] | undefined;
}

/** The program and arguments that the engine runs for HEALTHCHECK (moby, daemon/health.go); undefined when there is none. */
export function healthCommand({ Healthcheck, Shell }: HealthConfig): string[] | undefined {
  const [kind, ...words] = Healthcheck?.Test ?? [];
  if (kind === 'CMD') return words;
  return kind === 'CMD-SHELL' ? [...(Shell ?? ['/bin/sh', '-c']), ...words] : undefined;
}
