export const projectRoot: string;
export const engineLog: string;
export interface OwnEngine {
  readonly pid: number;
  readonly ticks: number;
  /** Its address, as DOCKER_HOST spells it. */
  readonly host: string;
}
export function readOwnEngine(): OwnEngine | undefined;
export function writeOwnEngine(pid: number, host: string): void;
export function forgetOwnEngine(): void;
