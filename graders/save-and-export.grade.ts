import {
  ANSWER_FOLDER,
  type CheckContext,
  filesShown,
  glance,
  gradeLab,
  idsNamed,
  savedImages,
  treeDifference,
} from '../harness/index.ts';

gradeLab('save-and-export', ({ check, contract }) => {
  const { image = '', flat = '', saved = '', exported = '' } = contract as Record<string, string>;

  check('saved-and-loaded', async (context) => {
    const { engine, fail } = context;
    const now = await engine.image(image);
    if (!now) return isMissing(context, image);
    await mustBeThere(context, saved);
    const held = await savedImages(context, saved);
    if (!held) return fail('not-a-save', { file: saved });
    const others = held.map(({ names, id }) => `${names.join(' ') || '-'} (${shortId(id)})`).join(', ');
    if (!held.some(({ id }) => id === now.Id)) fail('other-image-saved', { id: shortId(now.Id), others });
    const story = engine.events.filter(({ id }) => id === now.Id).map(({ action }) => action);
    if (!story.includes('load')) fail('never-loaded');
    const before = story.slice(0, story.lastIndexOf('load'));
    if (!before.includes('delete')) fail(before.includes('untag') ? 'only-untagged' : 'never-removed');
  });

  check('metadata-kept', async ({ engine, fail }) => {
    const { Config, RootFS } = await there(engine, image);
    const labels = ownLabels(Config.Labels);
    const missing = [
      Config.Cmd?.length ? '' : 'CMD',
      variables(Config.Env).length > 0 ? '' : 'ENV',
      labels.length > 0 ? '' : 'LABEL',
    ];
    if (missing.some(Boolean)) fail('metadata-missing', { missing: missing.filter(Boolean).join(', ') });
    const count = RootFS.Layers?.length ?? 0;
    if (count < Number(contract.fewest)) fail('few-layers', { count });
  });

  check('exported-flat', async (context) => {
    const { engine, imageFacts, run, fail } = context;
    const now = await engine.image(flat);
    if (!now) return fail('no-flat');
    await mustBeThere(context, exported);
    if (await savedImages(context, exported)) fail('not-an-export', { file: exported });
    const { Cmd, Entrypoint, Env, Labels } = now.Config;
    const count = now.RootFS.Layers?.length ?? 0;
    if (count !== 1) fail('not-flat', { count });
    const left = [Cmd?.join(' '), [Entrypoint ?? []].flat().join(' '), ...variables(Env), ...ownLabels(Labels)];
    if (left.some(Boolean)) fail('metadata-left', { left: left.filter(Boolean).join(', ') });
    const step = (await engine.history(flat))[0];
    const isImport = engine.events.some(({ action, id }) => action === 'import' && id === now.Id);
    if (!isImport) fail('not-imported', { step: glance(step?.CreatedBy || step?.Comment || '') });
    const list = ['tar', '--list', '--quoting-style=literal', '--file', exported];
    const { stdout } = await run(list, { cwd: ANSWER_FOLDER, keepAll: true });
    const packed = stdout.split('\n').map((path) => path.replace(/^(\.?\/)+|\/$/g, ''));
    const paths = (await imageFacts(flat)).layers.flatMap(({ files }) => files.map(({ path }) => path));
    const strays = [...oneSided(packed, paths), ...oneSided(paths, packed)];
    if (strays.length > 0) fail('other-archive', { count: strays.length, some: some(strays) });
  });

  check('same-files', async ({ engine, fail }) => {
    const [wanted, shown] = [await filesShown(engine, image), await filesShown(engine, flat)];
    const { missing, added, changed } = treeDifference(wanted, shown);
    if (missing.length > 0) fail('files-missing', { count: missing.length, some: some(missing) });
    if (added.length > 0) fail('files-added', { count: added.length, some: some(added) });
    if (changed.length > 0) fail('files-changed', { count: changed.length, some: some(changed) });
  });
});

type Engine = CheckContext['engine'];

const shortId = (id: string): string => id.replace('sha256:', '').slice(0, 12);
const some = (paths: readonly string[]): string => paths.slice(0, 4).join(', ');
/** Names in other letters are left out: not every tool spells those that are not UTF-8 alike. */
const oneSided = (left: readonly string[], right: readonly string[]): string[] => {
  const known = new Set(right);
  return left.filter((path) => /^[ -~]+$/.test(path) && path !== '.' && !known.has(path));
};
/** Stand-ins of base images bring labels of ours along. */
const ownLabels = (labels: Readonly<Record<string, string>> | null | undefined): string[] =>
  Object.keys(labels ?? {}).filter((label) => !label.startsWith('labdock.'));
/** Every image has a PATH, from its base or by default. */
const variables = (env: readonly string[] | null | undefined): string[] =>
  (env ?? []).filter((entry) => !entry.startsWith('PATH='));

async function there(engine: Engine, reference: string): Promise<NonNullable<Awaited<ReturnType<Engine['image']>>>> {
  const image = await engine.image(reference);
  if (!image) throw new Error(`the image ${reference} was there a moment ago`);
  return image;
}

async function isMissing({ engine, fail }: CheckContext, image: string): Promise<never> {
  if (idsNamed(engine.events, image).length === 0) return fail('never-built');
  const loaded = engine.events.findLast(({ action }) => action === 'load')?.id ?? '';
  const back = loaded && (await engine.image(loaded));
  return back ? fail('back-without-name', { id: shortId(loaded) }) : fail('not-back');
}

/** Reading an archive that is not there would only tell that it holds no image. */
async function mustBeThere({ run, fail }: CheckContext, file: string): Promise<void> {
  const listed = (await run(['ls', '-1'], { cwd: ANSWER_FOLDER })).stdout.trimEnd().split('\n');
  if (!listed.includes(file)) fail('no-archive', { file, listed: listed.slice(0, 8).join(', ') });
}
