import { type CheckContext, fullReference, glance, gradeLab, idsNamed, lineage } from '../harness/index.ts';

gradeLab('shared-layers', ({ check, contract }) => {
  const { first = '', second = '', firstFile = '', secondFile = '' } = contract as Record<string, string>;
  let below: Image; // the image that was commit_test:first, found by its ID
  let namesakes: readonly Image[]; // all that ever had that name and are under commit_test:second
  let baseLayers = 0;

  check('second-on-first', async (context) => {
    const { engine, fail } = context;
    const line = await lineage((reference) => engine.image(reference), second, []);
    const top = line[0] ?? noSecond(context, second);
    const commits = new Map(commitsIn(engine).map((commit) => [commit.attributes.imageID, commit]));
    const firsts = idsNamed(engine.events, first);
    if (firsts.length === 0) fail('no-first', { listed: committedNames(engine) });
    namesakes = line.slice(1).filter(({ Id }) => firsts.includes(Id));
    const by = commits.get(top.Id);
    const named = { container: by?.attributes.name ?? '', from: by?.attributes.image ?? '' };
    if (!namesakes[0] && by) {
      const isSame = firsts.some((id) => commits.get(id)?.id === by.id);
      const isLost = !isSame && fullReference(named.from) === first; // its parent went when both were removed, and one was loaded
      fail(isLost ? 'origin-lost' : isSame ? 'same-container' : 'other-start', named);
    }
    for (const { Id } of line.slice(0, 1 + line.indexOf(namesakes[0] ?? top))) {
      const newest = (await engine.history(Id))[0];
      const image = Id === top.Id ? second : Id === namesakes[0]?.Id ? first : Id.slice(7, 19);
      if (!commits.has(Id)) fail('not-a-commit', { image, step: glance(newest?.CreatedBy || newest?.Comment || '') });
    }
    below = namesakes[0] ?? top;
    baseLayers = layersOf(line[line.indexOf(namesakes.at(-1) ?? top) + 1]);
    if (layersOf(top) === layersOf(below)) fail('nothing-added', named);
  });

  check('first-removed', async ({ engine, fail }) => {
    const left = await engine.image(first);
    const holding = (await engine.containers()).filter(({ Image }) => Image === left?.Id);
    const holders = holding.map(({ Name }) => Name.slice(1)).join(', ');
    if (left) fail(holders ? 'held-by-container' : 'still-there', { holders });
    const now = await Promise.all(namesakes.map(({ Id }) => engine.image(Id)));
    const names = now.flatMap((image) => image?.RepoTags ?? []).join(', ');
    if (names) fail('renamed', { names });
  });

  check('second-still-whole', async (context) => {
    const { fail } = context;
    const shown = await digests(context, second, [firstFile, secondFile]);
    const missing = [firstFile, secondFile].filter((file) => !shown.has(file)).join(', ');
    if (missing) fail('file-missing', { missing, added: await addedBeside(context) });
    const said = (await digests(context, below.Id, [firstFile])).get(firstFile);
    if (said !== shown.get(firstFile)) fail(said ? 'first-changed' : 'not-in-first');
  });

  async function addedBeside({ imageFacts }: CheckContext): Promise<string> {
    const added = (await imageFacts(second)).layers.slice(baseLayers).flatMap(({ files }) => files);
    const paths = added.filter(({ type }) => type === 'file').map(({ path }) => `/${path}`);
    return paths.filter((path) => path !== firstFile && path !== secondFile).join(', ') || '-';
  }

  check('adds-only-the-difference', async ({ imageFacts, fail }) => {
    const { layers } = await imageFacts(second);
    const parts = [layers.slice(baseLayers, layersOf(below)), layers.slice(layersOf(below))];
    const [lower = [], upper = []] = parts.map((part) => part.flatMap(({ files }) => files));
    const brought = [lower.findLast(isAt(firstFile)), upper.findLast(isAt(secondFile))];
    if (!brought[0]) fail('file-from-below', { image: first, file: firstFile });
    if (!brought[1]) fail('file-from-below', { image: second, file: secondFile });
    const others = [...lower, ...upper].filter((file) => file.size > 0 && !brought.includes(file));
    const besides = others.sort((a, b) => b.size - a.size);
    const bytes = besides.reduce((sum, { size }) => sum + size, 0);
    if (bytes <= Number(contract.limitBytes)) return;
    const most = besides.slice(0, 3).map(({ path, size }) => `/${path} (${megabytes(size)})`);
    const isCopy = besides[0] && isAt(firstFile)(besides[0]);
    fail(isCopy ? 'copied-up' : 'too-much', { size: megabytes(bytes), most: most.join(', ') });
  });
});

type Engine = CheckContext['engine'];
type Image = NonNullable<Awaited<ReturnType<Engine['image']>>>;

const commitsIn = ({ events }: Engine): Engine['events'] => events.filter(({ action }) => action === 'commit');
const committedNames = (engine: Engine): string =>
  commitsIn(engine)
    .map(({ attributes }) => attributes.imageRef || '<none>')
    .join(', ') || '-';
const layersOf = (image: Image | undefined): number => image?.RootFS.Layers?.length ?? 0;
const isAt =
  (file: string) =>
  ({ path, type }: { path: string; type: string }): boolean =>
    `/${path}` === file && type !== 'whiteout';
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

function noSecond({ engine, script, fail }: CheckContext, second: string): never {
  if (idsNamed(engine.events, second).length > 0) return fail('second-removed');
  if (commitsIn(engine).length > 0) return fail('no-second', { listed: committedNames(engine) });
  return fail(script.output.includes('not a TTY') ? 'no-terminal' : 'nothing-committed');
}

/** What a new container of the image has at these paths, by path: the SHA-256 of each file that it can read. */
async function digests({ run, fail }: CheckContext, image: string, files: string[]): Promise<Map<string, string>> {
  const argv = ['docker', 'run', '--rm', '--user', '0', '--entrypoint', 'sha256sum', image, ...files];
  const { exitCode = 125, stdout, output } = await run(argv);
  if (exitCode >= 125) fail('cannot-run', { output: glance(output) });
  return new Map([...stdout.matchAll(/^([0-9a-f]{64}) +(.*)$/gm)].map(([, digest = '', path = '']) => [path, digest]));
}
