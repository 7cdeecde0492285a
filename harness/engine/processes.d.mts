export function isAlive(pid: number): boolean;
export function startTicks(pid: number): number | undefined;
export function runsProgram(pid: number, program: string): boolean;
export function anyRunsProgram(program: string): boolean;
