import {
  type CheckContext,
  fullReference,
  glance,
  gradeLab,
  publishedPorts,
  replaceContainer,
  tryImage,
} from '../harness/index.ts';

gradeLab('volume-persistence', ({ check, contract }) => {
  const name = String(contract.container);
  const image = String(contract.image);
  const volume = String(contract.volume);
  const folder = String(contract.folder);
  const port = Number(contract.port);
  const inside = Number(contract.inside);

  check('app-serves', async (context) => {
    const { engine, http, fail } = context;
    const box = await engine.container(name);
    if (!box) return isMissing(context);
    const { Status: state, ExitCode: code } = box.State;
    if (state !== 'running') return fail('not-running', { state, code, lastLine: lastLine(await engine.logs(name)) });
    const isStock = box.Image === engine.stockId(image) || fullReference(box.Config.Image) === fullReference(image);
    if (!isStock) return fail('other-image', { used: box.Config.Image });
    const ports = publishedPorts(box);
    const published = listed(ports);
    if (!ports.some((way) => way.startsWith(`${port}->`))) return fail('not-published', { published });
    const answer = await http(port, '/entries', { timeoutMs: 15_000 });
    if (!answer) return fail('no-answer', { published });
    if (!messagesIn(answer.body)) fail('not-the-guestbook', { status: answer.status, body: glance(answer.body) });
  });

  async function isMissing({ engine, fail }: CheckContext): Promise<never> {
    const gone = engine.events.some(({ action, attributes }) => action === 'destroy' && attributes.name === name);
    const names = (await engine.containers()).map((box) => box.Name.slice(1));
    return fail(gone ? 'removed-again' : 'no-such-container', { listed: listed(names) });
  }

  check('uses-named-volume', async ({ engine, fail }) => {
    const box = await running(engine);
    const mine = box.Mounts.filter(({ Name }) => Name === volume).map(({ Destination }) => Destination);
    if (mine.includes(folder)) return;
    if (mine.length > 0) return fail('mounted-elsewhere', { destination: listed(mine) });
    const there = box.Mounts.find(({ Destination }) => Destination === folder);
    const inMemory = there?.Type === 'tmpfs' || Object.keys(box.HostConfig.Tmpfs ?? {}).includes(folder);
    if (inMemory) return fail('in-memory');
    if (there?.Type === 'bind') return fail('bind-mount', { source: there.Source });
    if (there && /^[0-9a-f]{64}$/.test(there.Name ?? '')) return fail('anonymous-volume', { used: there.Name ?? '' });
    if (there) return fail('other-volume', { used: there.Name ?? there.Type });
    const mounts = box.Mounts.map(({ Type, Destination }) => `${Type} ${Destination}`);
    return fail('no-volume', { mounts: listed(mounts) });
  });

  let entry = '';

  check('survives-replacement', async ({ engine, http, fail }) => {
    entry = `I was here: ${crypto.randomUUID()}`;
    const body = JSON.stringify({ name: 'labdock', message: entry });
    const written = await http(port, '/entries', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    if (written?.status !== 201) {
      return fail('not-written', { status: written?.status ?? '-', body: glance(written?.body ?? '') });
    }
    await replaceContainer(engine, await running(engine));
    const answer = await http(port, '/entries', { timeoutMs: 30_000 });
    const messages = messagesIn(answer?.body ?? '');
    if (!messages) return fail('not-back', { lastLine: lastLine(await engine.logs(name)) });
    if (!messages.includes(entry)) fail('entry-lost', { entry, count: messages.length });
  });

  check('volume-not-image', async (context) => {
    const { Image, Config } = await running(context.engine);
    const entriesWith = async (binds: string[]): Promise<string[]> => {
      const trial = await tryImage(context, Image, { port: inside, path: '/entries', env: Config.Env, binds });
      if (trial.trouble) return context.fail(trial.trouble.code, trial.trouble.data);
      return (
        messagesIn(trial.answer.body) ??
        context.fail('not-the-guestbook', { status: trial.answer.status, body: glance(trial.answer.body) })
      );
    };
    if (!(await entriesWith([`${volume}:${folder}`])).includes(entry)) context.fail('not-in-volume', { entry });
    const inImage = await entriesWith([]);
    if (inImage.length > 0) context.fail('entries-in-image', { count: inImage.length, first: inImage[0] ?? '' });
  });

  async function running(engine: CheckContext['engine']): Promise<Box> {
    const box = await engine.container(name);
    if (!box) throw new Error(`the container ${name} was there a moment ago`);
    return box;
  }
});

type Box = NonNullable<Awaited<ReturnType<CheckContext['engine']['container']>>>;

/** The messages of the guestbook's JSON; undefined when that is not what this is. */
function messagesIn(body: string): string[] | undefined {
  try {
    const entries: unknown = JSON.parse(body);
    return Array.isArray(entries)
      ? entries.map((entry) => String((entry as { message?: unknown }).message))
      : undefined;
  } catch {
    return undefined;
  }
}

const listed = (things: readonly string[]): string => things.join(', ') || '-';
const lastLine = (log: string): string => log.trimEnd().split('\n').at(-1) || '-';
