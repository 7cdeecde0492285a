import { type ArgsDef, type CommandContext, type CommandDef, defineCommand } from 'citty';
import { UsageError } from '../errors.ts';

interface LabCommand<T extends ArgsDef> {
  readonly name: string;
  readonly description: string;
  readonly args: T;
  /** Returns the exit code. */
  readonly run: (context: CommandContext<T>) => Promise<number>;
}

/** A command that refuses options it does not know, which citty lets pass: a mistyped --format must not be ignored. */
export function labCommand<const T extends ArgsDef>(command: LabCommand<T>): CommandDef {
  const defined = defineCommand({
    meta: { name: command.name, description: command.description },
    args: command.args,
    run: (context) => {
      refuseUnknown(context.rawArgs, command);
      return command.run(context as CommandContext<T>);
    },
  });
  // Commands of different options stand in one list; what their options are no longer matters there.
  return defined as unknown as CommandDef;
}

function refuseUnknown(rawArgs: readonly string[], command: { name: string; args: ArgsDef }): void {
  const end = rawArgs.indexOf('--');
  const options = (end < 0 ? rawArgs : rawArgs.slice(0, end)).filter((word) => /^--?[a-zA-Z]/.test(word));
  const aliases = Object.values(command.args).flatMap((arg) => ('alias' in arg && arg.alias ? arg.alias : []));
  const known = new Set([...Object.keys(command.args), ...aliases].map((name) => name.toLowerCase()));
  for (const option of options) {
    const name = option.replace(/^--?/, '').replace(/=.*$/s, '').replace(/^no-/, '').toLowerCase();
    if (!known.has(name)) {
      throw new UsageError(
        `lab ${command.name} knows no option ${option}. \`npx lab ${command.name} --help\` lists them.`,
      );
    }
  }
}
