import { type CheckContext, glance, gradeLab, lineage } from '../harness/index.ts';

gradeLab('commit-without-dockerfile', ({ check, contract }) => {
  const names = contract as Contract;
  const { base, container, image, file } = names;

  check('image-exists', async ({ engine, script, fail }) => {
    if (await engine.image(image)) return;
    const last = engine.events.findLast(({ action }) => action === 'commit')?.attributes;
    if (!last) return fail(script.output.includes('not a TTY') ? 'no-terminal' : 'nothing-committed');
    const { name: from = '', imageRef: other = '', imageID = '' } = last;
    fail(other ? 'other-name' : 'no-name-given', { from, other, id: shortId(imageID) });
  });

  check('original-kept', async ({ engine, fail }) => {
    const original = await stockText(engine, base, file);
    if (original === undefined) return fail('base-removed');
    const text = (await engine.fileIn({ image }, file))?.toString();
    if (text === undefined) return fail('file-missing');
    if (!text.startsWith(original)) fail('text-gone', { original, text: glance(text) });
  });

  check('name-appended', async (context) => {
    const { engine, answer, fail } = context;
    const original = (await stockText(engine, base, file)) ?? '';
    const text = String(await engine.fileIn({ image }, file));
    if (text.slice(original.length).trim() !== '') return;
    const slip = await addedFiles(context, names);
    if (slip !== '') fail('written-beside', { original, slip });
    const copy = file.slice(file.lastIndexOf('/') + 1);
    const onHost = (await answer.after(copy)) ?? '';
    const wasTyped = onHost.trim() !== '' && onHost.trim() !== original;
    fail(wasTyped ? 'written-on-the-host' : 'nothing-appended', { original, copy, text: glance(onHost) });
  });

  check('on-top-of-the-base', async ({ engine, fail }) => {
    const layers = (await engine.image(image))?.RootFS.Layers ?? [];
    const stacks = (await bases(engine, base)).map(({ RootFS }) => RootFS.Layers ?? []);
    const below = stacks.find((stack) => stack.every((layer, at) => layers[at] === layer));
    const count = (below ?? stacks[0] ?? []).length;
    if (!below) return fail('other-base', { count, layers: layers.length });
    if (layers.length !== count + 1) fail('layer-count', { count, extra: layers.length - count });
  });

  check('made-by-commit', async ({ engine, fail }) => {
    const commits = engine.events.filter(({ action }) => action === 'commit');
    const ours = commits.findLast(({ attributes }) => attributes.name === container)?.attributes.imageID;
    const named = (await engine.container(container))?.Id; // it may have got its name after the commit
    const stock = (await bases(engine, base)).map(({ Id }) => Id);
    let from = '';
    // More than one where an unchanged container was committed, which adds no layer.
    for (const { Id } of await lineage((reference) => engine.image(reference), image, stock)) {
      const commit = commits.find(({ attributes }) => attributes.imageID === Id);
      const step = glance((await engine.history(Id))[0]?.CreatedBy ?? '');
      if (!commit && from) fail('container-of-another-image', { from, step });
      if (!commit && ours) fail('tagged-over', { committed: shortId(ours), id: shortId(Id), step });
      if (!commit) return fail('not-a-commit', { step });
      const { name = '', image: origin = '' } = commit.attributes;
      if (name !== container && commit.id !== named) fail('other-container', { from: name });
      from = origin;
    }
  });
});

type Contract = Record<'base' | 'container' | 'image' | 'file', string>;
type Engine = CheckContext['engine'];
type Image = NonNullable<Awaited<ReturnType<Engine['image']>>>;

/** The stock image under both of its tags, whatever the answer has done to these names. */
async function bases(engine: Engine, reference: string): Promise<Image[]> {
  const ids = new Set([`${reference}:latest`, `${reference}:2e`].flatMap((tagged) => engine.stockId(tagged) ?? []));
  const found = await Promise.all([...ids].map((id) => engine.image(id)));
  return found.filter((image) => image !== undefined);
}

/** Without the blanks at its end, which an editor may have changed. */
async function stockText(engine: Engine, reference: string, file: string): Promise<string | undefined> {
  const [first] = await bases(engine, reference);
  return first && (await engine.fileIn({ image: first.Id }, file))?.toString().trimEnd();
}

/** What the answer's own layers add in the file's folder, or with the file's ending elsewhere. */
async function addedFiles({ engine, imageFacts }: CheckContext, { image, base, file }: Contract): Promise<string> {
  const stock = (await bases(engine, base)).flatMap(({ RootFS }) => RootFS.Layers ?? []);
  const own = (await imageFacts(image)).layers.filter(({ diffId }) => !stock.includes(diffId));
  const added = own.flatMap(({ files }) => files.filter(({ type }) => type === 'file').map(({ path }) => `/${path}`));
  const [folder = '', ending = ''] = [/^.*\//.exec(file)?.[0], /\.\w+$/.exec(file)?.[0]];
  const near = added.filter((path) => path !== file && (path.startsWith(folder) || path.endsWith(ending)));
  return near
    .map((path) => path.replace(folder, ''))
    .slice(0, 3)
    .join(', ');
}

const shortId = (id: string): string => id.replace('sha256:', '').slice(0, 12);
