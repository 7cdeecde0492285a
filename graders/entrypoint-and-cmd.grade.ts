import { type CheckContext, glance, gradeLab, hearImage, quickestStop } from '../harness/index.ts';

const SAID_WITHIN_MS = 15_000;

gradeLab('entrypoint-and-cmd', ({ check, contract }) => {
  const { image: name = '', flag = '' } = contract as Record<string, string>;
  const seconds = Number(contract.seconds);
  let image = '';
  const world = `Hello, ${contract.name}!`;

  check('default-greeting', async (context) => {
    await mustGreet(context, [], world);
  });

  check('arguments-replace', async (context) => {
    const guest = nonce();
    await mustGreet(context, [guest, 'Lovelace'], `Hello, ${guest} Lovelace!`);
    const odd = `${guest}  * Lovelace`;
    await mustGreet(context, [odd], `Hello, ${odd}!`);
  });

  check('script-handles-flag', async (context) => {
    const guest = nonce();
    await mustGreet(context, [flag, guest, 'Lovelace'], `HELLO, ${guest} LOVELACE!`.toUpperCase());
  });

  check('stops-quickly', async (context) => {
    for (const args of [['Ada'], [flag, 'Ada']]) {
      const typed = commandLine(args);
      const stop = await quickestStop(context.engine, () => running(context, args), seconds);
      const data = { typed, took: stop.seconds.toFixed(1), said: glance(stop.log) };
      if (stop.killed) context.fail('killed', data);
      if (stop.seconds > seconds) context.fail('stops-slowly', data);
      if (!/goodbye/i.test(stop.log)) context.fail('signal-did-not-reach', data);
    }
  });

  const commandLine = (args: readonly string[]): string => ['docker run', name, ...args.map(quoted)].join(' ');

  /** A container that has said something and goes on running. */
  async function running(context: CheckContext, args: readonly string[]) {
    const { container, running, exitCode: code, log } = await listen(context, args);
    return running ? container : context.fail('does-not-stay', { typed: commandLine(args), code, said: glance(log) });
  }

  /** A container of the image, and what it says until it has said hello. */
  async function listen(context: CheckContext, args: readonly string[]) {
    image ||= (await context.build()).imageId;
    const options = args.length > 0 ? { Cmd: [...args] } : {};
    const heard = await hearImage(context, image, options, (log) => /hello,/i.test(log), SAID_WITHIN_MS);
    if (!heard.trouble) return heard;
    const { code, data } = heard.trouble;
    const program = String(data.program);
    if (!args.includes(program)) return context.fail(code, data);
    return context.fail('arguments-are-a-program', { typed: commandLine(args), program });
  }

  async function mustGreet(context: CheckContext, args: readonly string[], wanted: string): Promise<void> {
    const { running, exitCode: code, log } = await listen(context, args);
    const greetings = log.split('\n').filter((line) => /hello,/i.test(line));
    const others = greetings.filter((line) => !line.includes(wanted));
    if (greetings.length > 0 && others.length === 0) return;
    const data = { typed: commandLine(args), wanted, code, said: others[0]?.trim().slice(0, 160) ?? glance(log) };
    if (greetings.length === 0) context.fail(running ? 'says-nothing' : 'ended-instead', data);
    if (wanted !== world && others[0]?.includes(world)) context.fail('arguments-ignored', data);
    if (!args.includes(flag)) context.fail('other-greeting', data);
    context.fail(others[0]?.toLowerCase().includes(flag) ? 'flag-in-the-greeting' : 'not-shouted', data);
  }
});

const nonce = (): string => `Ada-${crypto.randomUUID().slice(0, 4)}`;
const quoted = (arg: string): string => (/^[\w-]+$/.test(arg) ? arg : `'${arg}'`);
