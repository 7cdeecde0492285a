import {
  containerSummary as about,
  type CheckContext,
  fullReference,
  glance,
  gradeLab,
  isStock,
  publishedPorts,
} from '../harness/index.ts';

gradeLab('container-lifecycle', ({ check, contract }) => {
  const { image = '', made = '', halted = '', again = '', gone = '', second = '' } = contract as Record<string, string>;
  const port = Number(contract.port);
  const first = `${image}:latest`;

  check('created-not-started', async (context) => {
    const box = await madeFrom(first, context, made);
    if (box.State.Status !== 'created' || starts(context, box) > 0) context.fail('was-started', about(box));
    const { Error: error = '' } = box.State as { Error?: string };
    if (error) context.fail('could-not-start', { ...about(box), error: glance(error) });
  });

  check('stopped-after-run', async (context) => {
    const box = await madeFrom(first, context, halted);
    if (starts(context, box) === 0) return context.fail('never-ran', about(box));
    const life = context.engine.events.filter(({ id }) => id === box.Id).map(({ action }) => action.replace(/:.*/, ''));
    const asked = life.slice(life.lastIndexOf('start')).some((it) => ['kill', 'stop', 'exec_start'].includes(it));
    // A signal, or a word to the server by exec, returns before the program has ended.
    if (box.State.Running && asked) await context.run(['timeout', '5', 'docker', 'container', 'wait', box.Id]);
    const now = await madeFrom(first, context, halted);
    if (now.State.Status !== 'exited') return context.fail('not-stopped', about(now));
    if (!asked) return context.fail('ended-by-itself', about(now));
  });

  check('restarted', async (context) => {
    const { engine, http, fail } = context;
    const box = await madeFrom(first, context, again);
    const times = Math.max(starts(context, box), box.RestartCount + 1);
    const earlier = eventsNamed(engine, 'destroy', again).length;
    if (times < 2) return fail(earlier > 0 ? 'run-anew' : 'not-restarted', { ...about(box), times, earlier });
    const answer = await http(port);
    const now = await madeFrom(first, context, again);
    if (now.State.Status !== 'running') return fail('not-running', about(now));
    const ports = publishedPorts(now);
    const data = { ...about(now), ports: ports.join(', ') || '-', status: answer?.status ?? '-' };
    if (!ports.some((it) => it.startsWith(`${port}->`))) return fail('not-published', data);
    if (!answer) return fail('no-answer', data);
    if (answer.status !== 200) return fail('not-200', data);
  });

  check('removed', async ({ engine, fail }) => {
    const left = await lastingContainer(engine, gone);
    if (left) return fail('still-there', about(left));
    const removed = eventsNamed(engine, 'destroy', gone).at(-1);
    if (!removed) {
      const created = eventsNamed(engine, 'create', gone).at(-1);
      const renamed = created && (await engine.container(created.id));
      return renamed ? fail('only-renamed', about(renamed)) : fail('never-made', { listed: await listed(engine) });
    }
    const used = removed.attributes.image ?? '';
    if (!meansStock(engine, used, first)) return fail('gone-from-other-image', { used });
  });

  check('image-removed', async ({ engine, fail }) => {
    const [firstNow, secondNow] = [await engine.image(first), await engine.image(second)];
    if (secondNow) return fail(firstNow ? 'still-tagged' : 'first-name-removed');
    const tagged = engine.events.findLast((it) => it.action === 'tag' && isNamed(it.attributes.name, second));
    if (!tagged) return fail('never-tagged', { names: await namesGiven(engine) });
    const id = tagged.id.replace('sha256:', '').slice(0, 12);
    if (!(await isStock(engine, tagged.id, [first]))) return fail('other-image-tagged', { id });
    if (!firstNow) return fail('both-names-removed');
  });
});

type Engine = CheckContext['engine'];
type Event = Engine['events'][number];
type Box = NonNullable<Awaited<ReturnType<Engine['container']>>>;

async function madeFrom(image: string, { engine, fail }: CheckContext, name: string): Promise<Box> {
  const box = await engine.container(name);
  const gone = eventsNamed(engine, 'destroy', name).length > 0;
  if (!box) return fail(gone ? 'removed-again' : 'no-such-container', { name, listed: await listed(engine) });
  if (!(await isStock(engine, box.Image, [image]))) return fail('other-image', about(box));
  return box;
}

/** How often it was started: by hand, or by the engine. */
const starts = ({ engine }: CheckContext, { Id }: Box): number =>
  engine.events.filter(({ action, id }) => action === 'start' && id === Id).length;

const eventsNamed = ({ events }: Engine, wanted: string, name: string): Event[] =>
  events.filter(
    ({ type, action, attributes }) => type === 'container' && action === wanted && attributes.name === name,
  );

const isNamed = (name: string | undefined, reference: string): boolean =>
  fullReference(name ?? '') === fullReference(reference);

/** What a container that is gone was made from is known by what was typed: a name, an ID, or a name given later. */
function meansStock(engine: Engine, typed: string, reference: string): boolean {
  const id = engine.stockId(reference) ?? '';
  if (/^(sha256:)?[0-9a-f]{4,64}$/.test(typed) && id.startsWith(`sha256:${typed.replace('sha256:', '')}`)) return true;
  if (withoutTag(typed) === withoutTag(reference)) return true;
  return engine.events.some((it) => it.action === 'tag' && it.id === id && isNamed(it.attributes.name, typed));
}

const withoutTag = (name: string): string => fullReference(name).replace(/:[^:]*$/, '');

/** The container of that name, unless it was run with --rm and is about to go by itself. */
async function lastingContainer(engine: Engine, name: string): Promise<Box | undefined> {
  const box = await engine.container(name);
  if (!box?.HostConfig.AutoRemove || box.State.Running) return box;
  const options = { condition: 'removed', abortSignal: AbortSignal.timeout(5000) } as const;
  await engine.docker
    .getContainer(box.Id)
    .wait(options)
    .catch(() => undefined);
  return engine.container(box.Id);
}

async function listed(engine: Engine): Promise<string> {
  const boxes = await engine.containers();
  return boxes.map(({ Name, State }) => `${Name.slice(1)} (${State.Status})`).join(', ') || '-';
}

/** Names of images that were not there before the answer ran. */
async function namesGiven(engine: Engine): Promise<string> {
  const names = (await engine.images()).flatMap(({ RepoTags }) => RepoTags ?? []);
  return names.filter((name) => !engine.stockId(name)).join(', ') || '-';
}
