import {
  ANSWER_FOLDER,
  containerSummary as about,
  type CheckContext,
  glance,
  gradeLab,
  isStock,
} from '../harness/index.ts';

gradeLab('isolated-filesystems', ({ check, contract }) => {
  const { image = '', first = '', second = '', path = '', copy1 = '', copy2 = '' } = contract as Record<string, string>;
  const references = [`${image}:latest`, `${image}:2e`];
  /** What happened before the grader itself began to read files. */
  let history: Event[] = [];

  check('both-ran', async (context) => {
    history = [...context.engine.events];
    for (const name of [first, second]) await hasRun(context, name, references);
  });

  check('copied-out', async ({ engine, answer, run, fail }) => {
    const overwriteAt = lastIndex(history, (await boxOf(engine, first)).Id, IN) ?? Infinity;
    for (const [name, file] of [
      [first, copy1],
      [second, copy2],
    ] as const) {
      const { Id } = await boxOf(engine, name);
      const text = (await answer.after(file))?.trim();
      const { stdout } = await run(['ls', '-p'], { cwd: ANSWER_FOLDER });
      if (text === undefined) return fail('no-copy', { name, file, there: stdout.trim().split('\n').join(', ') });
      if (!/^\d+$/.test(text)) return fail('not-a-number', { name, file, text: glance(text) });
      const now = (await numberIn(engine, { container: Id }, path)) ?? '-';
      const wrong = whyNotTheCopy({ history, id: Id, overwriteAt, text, now });
      if (wrong) return fail(wrong, { name, file, text, now });
    }
  });

  check('numbers-differ', async ({ engine, answer, fail }) => {
    const [one, two] = [(await answer.after(copy1))?.trim() ?? '', (await answer.after(copy2))?.trim()];
    if (one !== two) return;
    const boxes = [await boxOf(engine, first), await boxOf(engine, second)];
    const mounts = boxes.flatMap((box) => box.Mounts.map((it) => `${it.Name ?? it.Source} -> ${it.Destination}`));
    return fail(mounts.length > 0 ? 'same-mount' : 'same-number', { text: one, mounts: mounts.join(', ') });
  });

  check('overwritten-in-one', async ({ engine, answer, fail }) => {
    const { Id } = await boxOf(engine, first);
    const now = await numberIn(engine, { container: Id }, path);
    const changed = (await engine.changes(Id)).map(({ Path }) => Path);
    const data = { now: glance(now ?? ''), changed: changed.join(', ') || '-' };
    if (now === '0') return changed.includes(path) ? undefined : fail('in-a-mount', data);
    if (now === undefined) return fail('number-gone', data);
    if (now === (await answer.after(copy1))?.trim()) return fail('not-overwritten', data);
    const put = lastIndex(history, Id, IN) ?? Infinity;
    return fail((lastIndex(history, Id, 'start') ?? 0) > put ? 'ran-again' : 'other-content', data);
  });

  check('others-unaffected', async ({ engine, answer, fail }) => {
    const { Id } = await boxOf(engine, second);
    const now = (await numberIn(engine, { container: Id }, path)) ?? '';
    const was = (await answer.after(copy2))?.trim() ?? '';
    if (now !== was) return fail('second-changed', { was, now: glance(now) });
    const found = await Promise.all(references.map((reference) => engine.image(reference)));
    const ids = new Set(found.flatMap((it) => it?.Id ?? []));
    if (ids.size === 0) return fail('image-gone');
    for (const id of ids) {
      const inImage = await numberIn(engine, { image: id }, path);
      if (inImage !== undefined) return fail('number-in-image', { text: glance(inImage) });
      const fresh = await engine.start({ Image: id });
      await fresh.wait();
      const drawn = (await numberIn(engine, { container: fresh.id }, path)) ?? '';
      if (!/^\d+$/.test(drawn) || drawn === '0') return fail('new-one-affected', { text: glance(drawn) });
    }
  });
});

type Engine = CheckContext['engine'];
type Event = Engine['events'][number];
type Box = NonNullable<Awaited<ReturnType<Engine['container']>>>;

/** What the engine reports when a file is copied in, and when one is copied out (or goes along with all others). */
const IN = 'extract-to-dir';
const OUT = ['archive-path', 'export', 'commit'];

async function hasRun(context: CheckContext, name: string, references: readonly string[]): Promise<void> {
  const { engine, run, fail } = context;
  if (!(await engine.container(name))) return isMissing(context, name);
  // It was perhaps started in the background a moment ago: five seconds are ample for a program that writes a number.
  await run(['timeout', '5', 'docker', 'container', 'wait', name]);
  const box = await engine.container(name);
  if (!box) return isMissing(context, name);
  if (!(await isStock(engine, box.Image, references))) return fail('other-image', about(box));
  const config = (await engine.image(box.Image))?.Config;
  const own = [config?.Entrypoint ?? [], config?.Cmd ?? []].flat().join(' ');
  // Where the image itself is gone, the last check says so.
  if (config && [box.Path, ...box.Args].join(' ') !== own) return fail('other-program', { ...about(box), own });
  if (box.State.Status === 'created') return fail('never-started', about(box));
  if (box.State.Status !== 'exited') return fail('not-exited', about(box));
  if (box.State.ExitCode !== 0) return fail('exit-code', about(box));
}

async function isMissing({ engine, fail }: CheckContext, name: string): Promise<never> {
  const gone = engine.events.some(({ action, attributes }) => action === 'destroy' && attributes.name === name);
  const listed = (await engine.containers()).map((box) => `${box.Name.slice(1)} (${box.State.Status})`).join(', ');
  return fail(gone ? 'removed-again' : 'no-such-container', { name, listed: listed || '-' });
}

interface Copy {
  readonly history: readonly Event[];
  readonly id: string;
  /** Where in the history the number of the first container was overwritten. */
  readonly overwriteAt: number;
  /** The number in the copy, and the one in the container now. */
  readonly text: string;
  readonly now: string;
}

/**
 * The finding's code when the copy is not what the container held before the overwrite. A number that has been overwritten
 * cannot be asked any more; that it was copied out in time is what the engine's events tell.
 */
function whyNotTheCopy({ history, id, overwriteAt, text, now }: Copy): string | undefined {
  const own = history.flatMap((event, at) => (event.id === id ? [{ at, action: event.action }] : []));
  const ins = own.filter(({ action }) => action === IN).map(({ at }) => at);
  const outs = own.filter(({ action }) => OUT.includes(action)).map(({ at }) => at);
  if (text === '0') return outs.some((at) => at < (ins[0] ?? Infinity)) ? 'copy-overwritten' : 'copied-too-late';
  if (text === now) return undefined;
  const copiedAt = outs.findLast((at) => at < (ins.at(-1) ?? Infinity));
  if (copiedAt === undefined) return 'never-copied';
  const change = own.find(({ at, action }) => at > copiedAt && ['start', IN].includes(action));
  if (!change && now !== '0') return 'other-number';
  return change?.action === 'start' && change.at < overwriteAt ? 'drawn-anew-since' : undefined;
}

function lastIndex(history: readonly Event[], id: string, action: string): number | undefined {
  const at = history.findLastIndex((event) => event.id === id && event.action === action);
  return at === -1 ? undefined : at;
}

async function numberIn(engine: Engine, where: Where, path: string): Promise<string | undefined> {
  return (await engine.fileIn(where, path))?.toString().trim();
}

type Where = Parameters<Engine['fileIn']>[0];

async function boxOf(engine: Engine, name: string): Promise<Box> {
  const box = await engine.container(name);
  if (!box) throw new Error(`the container ${name} was there a moment ago`);
  return box;
}
