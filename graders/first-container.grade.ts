import { containerSummary as about, type CheckContext, gradeLab } from '../harness/index.ts';

gradeLab('first-container', ({ check, contract }) => {
  const { image, first, second } = contract as { image: string; first: string; second: string };

  check('both-ran', async (context) => {
    const stock = [`${image}:latest`, `${image}:2e`].map((reference) => context.engine.stockId(reference));
    for (const name of [first, second]) await hasRun(context, name, stock);
  });

  check('own-hostnames', async (context) => {
    const { engine, fail } = context;
    const usual = new Map<string, string[]>();
    for (const name of [first, second]) {
      const box = await engine.container(name);
      if (!box) throw new Error(`${name} was there a moment ago`);
      const own = box.Id.slice(0, 12);
      if (box.Config.Hostname !== own) return fail('hostname-not-own', { name, own, hostname: box.Config.Hostname });
      const driver = box.HostConfig.LogConfig?.Type ?? '';
      if (driver === 'none') return fail('no-log', { name, driver });
      const log = await engine.logs(box.Id);
      const lines = usual.get(box.Image) ?? (await linesEveryRunPrints(context, box.Image));
      usual.set(box.Image, lines);
      const printed = linesOf(log);
      const missing = lines.find((line) => !printed.includes(line));
      const data = { ...about(box), own, printed: printed.slice(0, 2).join(' / ').slice(0, 120) || '-' };
      if (missing) return fail('other-program', { ...data, missing });
      if (!log.includes(own)) return fail('hostname-not-printed', data);
    }
  });
});

async function hasRun(context: CheckContext, name: string, stock: (string | undefined)[]): Promise<void> {
  const { engine, run, fail } = context;
  if (!(await engine.container(name))) return isMissing(context, name);
  // It was perhaps started in the background a moment ago: five seconds are ample for a program that prints a few lines.
  await run(['timeout', '5', 'docker', 'container', 'wait', name]);
  const box = await engine.container(name);
  if (!box) return fail('removed-again', { name });
  if (!stock.includes(box.Image)) return fail('other-image', about(box));
  const { Status, ExitCode } = box.State;
  if (Status === 'created') return fail('never-started', about(box));
  if (Status !== 'exited') return fail('not-exited', about(box));
  if (ExitCode !== 0) return fail('exit-code', about(box));
}

async function isMissing({ engine, script, fail }: CheckContext, name: string): Promise<never> {
  const gone = engine.events.some(
    ({ type, action, attributes }) => type === 'container' && action === 'destroy' && attributes.name === name,
  );
  if (gone) return fail('removed-again', { name });
  if (script.output.includes('not a TTY')) return fail('no-terminal', { name });
  const listed = (await engine.containers()).map((box) => `${box.Name.slice(1)} (${box.State.Status})`);
  return fail('no-such-container', { name, listed: listed.join(', ') || '-' });
}

/** What the image's own program prints in every container: found by running it, without the lines that name host or numbers. */
async function linesEveryRunPrints({ engine }: CheckContext, image: string): Promise<string[]> {
  const container = await engine.start({ Image: image });
  await container.wait();
  const own = container.id.slice(0, 12);
  const same = linesOf(await engine.logs(container.id)).filter((line) => !line.includes(own) && !/\d\.\d/.test(line));
  if (same.length === 0) throw new Error(`${image} printed nothing when the grader ran it`);
  return same;
}

function linesOf(log: string): string[] {
  const lines = log.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}
