import {
  ANSWER_FOLDER,
  type CheckContext,
  glance,
  gradeLab,
  isStock,
  mountAt,
  publishedPorts,
  replaceContainer,
  tryImage,
  volumeTrouble,
  withoutReferences,
} from '../harness/index.ts';

type Answer = NonNullable<Awaited<ReturnType<CheckContext['http']>>>;
type Box = NonNullable<Awaited<ReturnType<CheckContext['engine']['container']>>>;
type Settings = { title: string; folder: string };

gradeLab('bind-mount-config', ({ check, contract }) => {
  const {
    container: name = '',
    image = '',
    folder = '',
    volume = '',
    settings = '',
  } = contract as Record<string, string>;
  const [port, inside] = [Number(contract.port), Number(contract.inside)];
  const entry = `I was here: ${crypto.randomUUID()}`;

  check('settings-used', async (context) => {
    const { http, run, fail } = context;
    const box = await guestbook(context);
    const path = settingsPath(box);
    const file = await run(['docker', 'container', 'exec', name, 'cat', path]);
    if (file.exitCode !== 0) fail('no-settings', { path, mounts: mountsOf(box) });
    const wanted = settingsIn(file.stdout);
    if (wanted.folder !== folder) fail('not-moved', { path, found: wanted.folder || '-' });
    if ([contract.defaultTitle, ''].includes(wanted.title)) fail('no-title', { path });
    const page = await http(port, '/', { timeoutMs: 15_000 });
    if (!page) return fail('no-answer', { published: listed(publishedPorts(box)) });
    const shown = settingsShown(page, context);
    if (shown.title !== wanted.title) fail('other-title', { title: wanted.title, shown: shown.title });
    if (shown.folder !== folder) fail('other-folder', { shown: shown.folder });
  });

  check('mounted-read-only', async (context) => {
    const { run, fail } = context;
    const box = await guestbook(context);
    const mount = mountAt(box, settingsPath(box));
    if (!mount) return fail('not-mounted', { mounts: mountsOf(box) });
    if (mount.type !== 'bind') return fail('not-a-bind-mount', { type: mount.type, used: mount.name || '-' });
    if (mount.writable) fail('writable', { source: mount.source });
    const source = onHost(box);
    if ((await run(['test', '-f', source])).exitCode !== 0) fail('source-gone', { source });
  });

  check('data-in-volume', async (context) => {
    const { http, fail } = context;
    const box = await guestbook(context);
    const trouble = volumeTrouble(box, folder, volume);
    if (trouble) fail(trouble.code, trouble.data);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'labdock', message: entry });
    const written = await http(port, '/entries', { method: 'POST', headers, body });
    const said = { status: written?.status ?? '-', body: glance(written?.body ?? '') };
    if (written?.status !== 201) fail('not-written', said);
    const binds = [`${volume}:${mountAt(box, folder)?.destination}`];
    const kept = await messagesOf(context, box.Image, [`DATA_DIR=${folder}`], binds);
    if (!kept.includes(entry)) fail('not-in-volume', { entry });
  });

  check('starts-empty', async (context) => {
    const { http, fail } = context;
    const samples = await messagesOf(context, (await guestbook(context)).Image);
    if (samples.length === 0) throw new Error(`${image} has no sample entries`);
    const answer = await http(port, '/entries');
    if (!answer) return fail('no-answer', { published: '-' });
    const shown = messagesIn(answer, context).filter((message) => samples.includes(message));
    if (shown.length > 0) fail('samples-there', { count: shown.length, first: shown[0] ?? '' });
  });

  check('survives-replacement', async (context) => {
    const { engine, http, fail } = context;
    await replaceContainer(engine, await guestbook(context));
    const back = await http(port, '/entries', { timeoutMs: 30_000 });
    if (!back) return fail('not-back', { lastLine: lastLine(await engine.logs(name)) });
    const messages = messagesIn(back, context);
    if (!messages.includes(entry)) fail('entry-lost', { entry, count: messages.length });
  });

  check('host-edit-seen', async (context) => {
    const { engine, http, run, answer, fail } = context;
    const source = onHost(await guestbook(context));
    const isMine = source.startsWith(`${ANSWER_FOLDER}/`) || !(await answer.after(settings));
    const file = isMine ? source : `${ANSWER_FOLDER}/${settings}`;
    const title = `Edited on the host ${crypto.randomUUID()}`;
    const { folder: dataDir } = settingsIn((await run(['cat', file])).stdout);
    await run(['sh', '-c', 'printf %s "$1" > "$2"', 'edit', JSON.stringify({ dataDir, title }), file]);
    await engine.docker.getContainer(name).restart({ t: 5 });
    const page = await http(port, '/', { timeoutMs: 30_000 });
    if (!page) return fail('not-back', { lastLine: lastLine(await engine.logs(name)) });
    const shown = settingsShown(page, context).title;
    if (shown !== title) fail('edit-not-seen', { file, source, title, shown });
  });

  async function guestbook({ engine, fail }: CheckContext): Promise<Box> {
    const box = await engine.container(name);
    const others = (await engine.containers()).map(({ Name }) => Name.slice(1));
    const ran = engine.events.some(({ action, attributes }) => action === 'start' && attributes.name === name);
    if (!box) return fail(ran ? 'removed-again' : 'no-such-container', { listed: listed(others) });
    const { Status: state, ExitCode: code } = box.State;
    const words = state === 'running' ? '' : lastLine(await engine.logs(name));
    if (words.includes(settingsPath(box))) fail('settings-unreadable', { lastLine: words });
    if (state !== 'running') fail('not-running', { state, code, lastLine: words });
    if (!(await isStock(engine, box.Image, [image]))) fail('other-image', { used: box.Config.Image });
    return box;
  }

  /** Where the guestbook reads its settings, and where that file is on the host. */
  function settingsPath({ Config }: Box): string {
    const told = Config.Env.find((variable) => variable.startsWith('SETTINGS='));
    return told?.slice('SETTINGS='.length) || String(contract.settingsInside);
  }

  function onHost(box: Box): string {
    const path = settingsPath(box);
    const mount = mountAt(box, path);
    return mount ? `${mount.source}${path.slice(mount.destination.length)}` : path;
  }

  /** What a container of the grader's own shows with these settings and mounts. */
  async function messagesOf(context: CheckContext, id: string, env: string[] = [], binds: string[] = []) {
    const { answer, trouble } = await tryImage(context, id, { port: inside, path: '/entries', env, binds });
    return trouble ? context.fail(trouble.code, trouble.data) : messagesIn(answer, context);
  }
});

function messagesIn({ status, body }: Answer, { fail }: CheckContext): string[] {
  if (status !== 200 || !body.trimStart().startsWith('['))
    return fail('not-the-guestbook', { status, body: glance(body) });
  return (JSON.parse(body) as { message: string }[]).map(({ message }) => message);
}

/** The title and the folder that the page tells of. */
function settingsShown({ status, body }: Answer, { fail }: CheckContext): Settings {
  const title = /<h1>(.*?)<\/h1>/s.exec(body)?.[1];
  const folder = /entries in (.*?)<\/footer>/s.exec(body)?.[1];
  if (title === undefined || !folder) return fail('not-the-guestbook', { status, body: glance(body) });
  return { title: withoutReferences(title).trim(), folder: tidy(withoutReferences(folder)) };
}

/** The guestbook reads keys in any case. */
function settingsIn(text: string): Settings {
  const values: Record<string, unknown> = {};
  try {
    for (const [key, value] of Object.entries(JSON.parse(text) as object)) values[key.toLowerCase()] = value;
  } catch {} // it was good enough to start with; what it is now counts
  return { title: String(values.title ?? '').trim(), folder: tidy(String(values.datadir ?? '')) };
}

const tidy = (path: string): string => path.replace(/\/+$/, '');
const listed = (things: readonly string[]): string => things.join(', ') || '-';
const lastLine = (log: string): string => log.trimEnd().split('\n').at(-1) || '-';
const mountsOf = ({ Mounts }: Box): string => listed(Mounts.map(({ Type, Destination }) => `${Type} ${Destination}`));
