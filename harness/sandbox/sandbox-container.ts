import { GenericContainer, Wait } from 'testcontainers';

/** What one answer may use. Bytes, cores and processes; together with the tmpfs that holds the nested engine's data. */
export interface SandboxLimits {
  readonly memoryGiB: number;
  readonly cpus: number;
  readonly pids: number;
  /** Of the tmpfs at /var/lib/docker. Its pages count in `memoryGiB`, so half of it leaves the engine room to live. */
  readonly diskMiB: number;
}

export const DEFAULT_LIMITS: SandboxLimits = { memoryGiB: 3, cpus: 2, pids: 600, diskMiB: 1500 };

/**
 * A disposable Docker engine, unprivileged: a nested engine needs three capabilities and the paths that the default profile
 * masks, and none of what --privileged adds (measured; see "What it does to the machine" in the README).
 */
export class SandboxContainer extends GenericContainer {
  constructor(image: string, limits: SandboxLimits, labels: Record<string, string>, network: string) {
    super(image);
    this.hostConfig.PidsLimit = limits.pids;
    this.hostConfig.MemorySwap = limits.memoryGiB * 1024 ** 3;
    // What the command line calls systempaths=unconfined; the types of dockerode lack both.
    Object.assign(this.hostConfig, { MaskedPaths: [], ReadonlyPaths: [] });
    this.withAddedCapabilities('SYS_ADMIN', 'NET_ADMIN', 'SYS_PTRACE')
      .withSecurityOpt('seccomp=unconfined', 'apparmor=unconfined')
      .withTmpFs({ '/var/lib/docker': `size=${limits.diskMiB}m,exec` })
      .withResourcesQuota({ memory: limits.memoryGiB, cpu: limits.cpus })
      .withLabels(labels)
      .withNetworkMode(network)
      .withWaitStrategy(Wait.forLogMessage(/API listen on/))
      .withStartupTimeout(START_BUDGET_MS);
  }
}

const START_BUDGET_MS = 60_000;
