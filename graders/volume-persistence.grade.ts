import {
  type CheckContext,
  fullReference,
  glance,
  gradeLab,
  publishedPorts,
  replaceContainer,
  tryImage,
} from '../harness/index.ts';

type Answer = NonNullable<Awaited<ReturnType<CheckContext['http']>>>;
type Box = NonNullable<Awaited<ReturnType<CheckContext['engine']['container']>>>;

gradeLab('volume-persistence', ({ check, contract }) => {
  const name = String(contract.container);
  const volume = String(contract.volume);
  const folder = String(contract.folder);
  const port = Number(contract.port);
  let entry = '';

  check('app-serves', async (context) => {
    const { engine, http, fail } = context;
    const box = await guestbook(context);
    const { Status: state, ExitCode: code } = box.State;
    if (state !== 'running') return fail('not-running', { state, code, lastLine: lastLine(await engine.logs(name)) });
    const image = String(contract.image);
    const isStock = box.Image === engine.stockId(image) || fullReference(box.Config.Image) === fullReference(image);
    if (!isStock) return fail('other-image', { used: box.Config.Image });
    const ports = publishedPorts(box);
    if (!ports.some((way) => way.startsWith(`${port}->`))) fail('not-published', { published: listed(ports) });
    const answer = await http(port, '/entries', { timeoutMs: 15_000 });
    return answer ? void messagesIn(answer, context) : fail('no-answer', { published: listed(ports) });
  });

  check('uses-named-volume', async (context) => {
    const { Mounts, HostConfig } = await guestbook(context);
    const { fail } = context;
    const mine = Mounts.filter(({ Name }) => Name === volume).map(({ Destination }) => Destination);
    if (mine.includes(folder)) return;
    if (mine.length > 0) return fail('mounted-elsewhere', { destination: listed(mine) });
    const there = Mounts.find(({ Destination }) => Destination === folder);
    const inMemory = there?.Type === 'tmpfs' || Object.keys(HostConfig.Tmpfs ?? {}).includes(folder);
    if (inMemory) return fail('in-memory');
    if (there?.Type === 'bind') return fail('bind-mount', { source: there.Source });
    const used = there?.Name ?? '';
    if (there) return fail(/^[0-9a-f]{64}$/.test(used) ? 'anonymous-volume' : 'other-volume', { used });
    return fail('no-volume', { mounts: listed(Mounts.map(({ Type, Destination }) => `${Type} ${Destination}`)) });
  });

  check('survives-replacement', async (context) => {
    const { engine, http, fail } = context;
    entry = `I was here: ${crypto.randomUUID()}`;
    const body = JSON.stringify({ name: 'labdock', message: entry });
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const written = await http(port, '/entries', post);
    if (written?.status !== 201)
      fail('not-written', { status: written?.status ?? '-', body: glance(written?.body ?? '') });
    await replaceContainer(engine, await guestbook(context));
    const back = await http(port, '/entries', { timeoutMs: 30_000 });
    if (!back) return fail('not-back', { lastLine: lastLine(await engine.logs(name)) });
    const messages = messagesIn(back, context);
    if (!messages.includes(entry)) fail('entry-lost', { entry, count: messages.length });
  });

  check('volume-not-image', async (context) => {
    const { Image, Config } = await guestbook(context);
    const messagesWith = async (binds: string[]): Promise<string[]> => {
      const options = { port: Number(contract.inside), path: '/entries', env: Config.Env, binds };
      const { answer, trouble } = await tryImage(context, Image, options);
      return trouble ? context.fail(trouble.code, trouble.data) : messagesIn(answer, context);
    };
    if (!(await messagesWith([`${volume}:${folder}`])).includes(entry)) context.fail('not-in-volume', { entry });
    const messages = await messagesWith([]);
    if (messages.length > 0) context.fail('entries-in-image', { count: messages.length, first: messages[0] ?? '' });
  });

  async function guestbook({ engine, fail }: CheckContext): Promise<Box> {
    const box = await engine.container(name);
    if (box) return box;
    const ran = engine.events.some(({ action, attributes }) => action === 'start' && attributes.name === name);
    const others = (await engine.containers()).map(({ Name }) => Name.slice(1));
    return fail(ran ? 'removed-again' : 'no-such-container', { listed: listed(others) });
  }
});

/** The messages of the guestbook's JSON. */
function messagesIn({ status, headers, body }: Answer, { fail }: CheckContext): string[] {
  const isList = status === 200 && /json/.test(String(headers['content-type'])) && body.trimStart().startsWith('[');
  if (!isList) return fail('not-the-guestbook', { status, body: glance(body) });
  return (JSON.parse(body) as { message: string }[]).map(({ message }) => message);
}

const listed = (things: readonly string[]): string => things.join(', ') || '-';
const lastLine = (log: string): string => log.trimEnd().split('\n').at(-1) || '-';
