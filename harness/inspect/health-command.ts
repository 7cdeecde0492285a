/** The parts of a container's configuration that say how its health is looked at. */
export interface HealthConfig {
  readonly Healthcheck?: { readonly Test?: readonly string[] | undefined } | undefined;
  readonly Shell?: readonly string[] | undefined;
}

/**
 * The program and arguments that the engine runs for HEALTHCHECK; undefined when there is none. The shell is the container's
 * own, which is not inherited from SHELL of the image (moby, daemon/health.go and daemon/commit.go; measured on 26.1).
 */
export function healthCommand({ Healthcheck, Shell }: HealthConfig): string[] | undefined {
  const [kind, ...words] = Healthcheck?.Test ?? [];
  if (kind === 'CMD') return words;
  return kind === 'CMD-SHELL' ? [...(Shell ?? ['/bin/sh', '-c']), ...words] : undefined;
}
