#!/usr/bin/env node
import { defineCommand, renderUsage, runCommand } from 'citty';
import { EngineError, LabError, UsageError } from '../errors.ts';

/** Loaded when called, so that `lab list` need not wait for what `lab grade` needs. */
const subCommands = {
  list: () => import('./list.ts').then((module) => module.default),
  start: () => import('./start.ts').then((module) => module.default),
  check: () => import('./check.ts').then((module) => module.default),
  grade: () => import('./grade.ts').then((module) => module.default),
  prove: () => import('./prove.ts').then((module) => module.default),
  images: () => import('./images.ts').then((module) => module.default),
  doctor: () => import('./doctor.ts').then((module) => module.default),
  clean: () => import('./clean.ts').then((module) => module.default),
  engine: () => import('./engine.ts').then((module) => module.default),
};

const main = defineCommand({
  meta: { name: 'lab', description: 'Docker labs, graded on a real engine' },
  subCommands,
});

/** 0 all well, 1 something failed, 2 wrong usage or unreadable input, 3 something ended in error. */
process.exitCode = await runLab(process.argv.slice(2));

async function runLab(argv: string[]): Promise<number> {
  // What is made on an engine is swept by a process of its own (harness/engine/sweeper.ts) when this one ends early.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));
  try {
    if (argv.length === 0 || argv.includes('--help') || argv.includes('-h')) return await help(argv);
    const [name = '', ...rawArgs] = argv;
    const load = Object.hasOwn(subCommands, name) ? subCommands[name as keyof typeof subCommands] : undefined;
    if (!load) throw new UsageError(`there is no command ${name}. \`npx lab --help\` lists them.`);
    const { result } = await runCommand(await load(), { rawArgs });
    return typeof result === 'number' ? result : 0;
  } catch (error) {
    return report(error);
  }
}

async function help(argv: string[]): Promise<number> {
  const name = argv.find((word) => !word.startsWith('-')) as keyof typeof subCommands | undefined;
  const sub = name && subCommands[name] ? await subCommands[name]() : undefined;
  console.log(sub ? await renderUsage(sub, main) : await renderUsage(main));
  return name && !sub ? 2 : 0;
}

function report(error: unknown): number {
  if (error instanceof SuppressedError) {
    // What went wrong first is what matters; that clearing up failed too is said beside it.
    console.error(`lab: clearing up failed too: ${error.error instanceof Error ? error.error.message : error.error}`);
    return report(error.suppressed);
  }
  if (error instanceof EngineError) {
    console.error(`lab: ${error.message}. To mend it: ${error.mend}`);
    return 3;
  }
  if (error instanceof LabError) {
    console.error(`lab: the lab is at fault: ${error.message}`);
    return 3;
  }
  const name = (error as Error).name;
  if (error instanceof UsageError || name === 'CLIError') {
    console.error(`lab: ${(error as Error).message}`);
    return 2;
  }
  console.error('lab: this is a fault of ours:', error);
  return 3;
}
