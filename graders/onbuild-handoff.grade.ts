import {
  type Archive,
  type CheckContext,
  filesPacked,
  fullReference,
  glance,
  gradeLab,
  layerInstruction,
  packArchive,
  readArchive,
  tryImage,
  visitImage,
} from '../harness/index.ts';

gradeLab('onbuild-handoff', ({ check, contract }) => {
  const { manager = '', member = '', page = '', archive = '' } = contract as Record<string, string>;
  const [web, built] = [String(contract.web), String(contract.built)];
  const port = Number(contract.port);
  const packedAt = `${member}/${archive}`;
  const withoutStock = async ({ engine }: CheckContext): Promise<string> => {
    const tags = (await engine.images()).flatMap(({ RepoTags }) => RepoTags ?? []);
    return listed(tags.filter((tag) => engine.stockId(tag) === undefined));
  };

  check('manager-has-no-site', async (context) => {
    const { answer, engine, imageFacts, fail } = context;
    if (!(await engine.image(web))) fail('web-not-built', { seen: await withoutStock(context) });
    const site = new Set<string>();
    for (const folder of [manager, member]) {
      const packed = filesPacked(await readArchive(context, `${folder}/${archive}`));
      for (const [path, { length }] of packed) site.add(`${nameOf(path)} ${length}`);
    }
    const pages = answer.paths.filter((path) => nameOf(path) === page);
    for (const path of pages) site.add(`${page} ${Buffer.byteLength(answer.text(path) ?? '')}`);
    const facts = await imageFacts(web);
    for (const [n, { files }] of facts.layers.entries()) {
      const found = files.find(({ path, size }) => nameOf(path) === archive || site.has(`${nameOf(path)} ${size}`));
      if (found) fail('site-inside', { found: `/${found.path}`, instruction: layerInstruction(facts, n) ?? '-' });
    }
  });

  check('trigger-recorded', async ({ engine, fail }) => {
    if (!(await engine.image(web))?.Config.OnBuild?.length) fail('no-trigger');
  });

  check('member-is-one-line', async ({ answer, engine, fail }) => {
    const text = (await answer.after(`${member}/Dockerfile`)) ?? (await answer.after(`${member}/dockerfile`));
    if (text === undefined) return fail('no-member-dockerfile', { seen: listed(answer.paths) });
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    const [line, second] = lines.map((one) => one.trim()).filter((one) => one !== '' && !one.startsWith('#'));
    if (second) fail('more-than-one-line', { second });
    const from = /^FROM\s+(?:--platform=\S+\s+)?(\S+)(?:\s+AS\s+\S+)?$/i.exec(line ?? '')?.[1];
    if (!from || fullReference(from) !== web) fail('other-base', { line: line ?? '-' });
    const [below, image] = [await engine.image(web), await engine.image(built)];
    if (!below || !image) return;
    const made = async (name: string) => (await engine.history(name)).map(({ CreatedBy }) => CreatedBy).reverse();
    const [stepsBelow, steps] = [await made(web), await made(built)];
    const isOnWeb = begins(image.RootFS.Layers, below.RootFS.Layers) && begins(steps, stepsBelow);
    if (!isOnWeb) fail('not-on-web');
    const triggers = below.Config.OnBuild?.length ?? 0;
    const more = steps.length - stepsBelow.length - triggers;
    if (more > 0) fail('more-in-member', { more, triggers });
  });

  let packed: Archive | undefined;
  /** Where the site begins, in the archive and on the server. */
  let [folder, home] = ['', '/'];

  check('member-serves-its-site', async (context) => {
    const { answer, engine, fail } = context;
    packed = await readArchive(context, packedAt);
    if (!packed) return fail('no-archive', { path: packedAt, seen: listed(answer.paths) });
    const files = filesPacked(packed);
    const [index] = [...files.keys()].filter((path) => nameOf(path) === page).sort((a, b) => a.length - b.length);
    if (index === undefined) return fail('no-page-packed', { path: packedAt, inside: listed([...files.keys()]) });
    if (!(await engine.image(built))) fail('member-not-built', { seen: await withoutStock(context) });
    const { trouble } = await tryImage(context, built, { port });
    if (trouble) fail(trouble.code, trouble.data);
    const visit = await visitImage(context, built, port);
    folder = index.slice(0, -page.length);
    const content = files.get(index) ?? Buffer.of();
    home = (await homeAmong([folder], visit, content)) ?? (await homeFarther(context, visit, content));
    for (const [path, content] of files) {
      if (!path.startsWith(folder) || !SERVED_AS_IT_IS.test(path)) continue;
      const asked = home + encodeURI(path.slice(folder.length));
      const { status, body } = (await visit(asked)) ?? {};
      const data = { path, asked, status: status ?? '-' };
      if (status !== 200) fail('file-not-served', data);
      if (body !== content.toString()) fail('file-differs', data);
    }
  });

  /** Where the manager has unpacked sites into a folder of their own, or under other names. */
  async function homeFarther({ imageFacts, fail }: CheckContext, visit: Visit, content: Buffer): Promise<string> {
    const all = (await imageFacts(built)).layers.flatMap(({ files }) => files);
    const here = all.filter(({ path, size }) => nameOf(path) === page && size === content.length);
    const folders = here.map(({ path }) => path.slice(0, -page.length));
    const found = await homeAmong(folders, visit, content);
    if (found) return found;
    const kept = all.find(({ path }) => nameOf(path) === archive)?.path;
    const asked = [...new Set([folder, ...folders].flatMap(homesOf))];
    const data = { tried: listed(asked), places: listed(here.map(({ path }) => `/${path}`)), kept: `/${kept}` };
    if (here.length > 0) return fail('site-elsewhere', data);
    return fail(kept ? 'archive-not-unpacked' : 'site-missing', data);
  }

  check('second-member-too', async (context) => {
    const { build, fail } = context;
    const name = `page-${crypto.randomUUID()}.html`;
    const site = [page, name].map((file) => ({ file, text: `<p>${file} of the second member, ${name}</p>\n` }));
    const entries = site.map(({ file, text }) => ({ header: { name: folder + file }, content: Buffer.from(text) }));
    const files = {
      Dockerfile: `FROM ${web}\n`,
      [archive]: await packArchive({ entries, gzip: packed?.gzip ?? false }),
    };
    const { imageId } = await build({ files });
    for (const { file, text } of site) {
      const asked = file === page ? home : home + file;
      const { answer, trouble } = await tryImage(context, imageId, { port, path: asked });
      if (trouble) return fail(trouble.code, trouble.data);
      if (answer.status === 200 && answer.body === text) continue;
      fail('other-site', { asked, status: answer.status, body: glance(answer.body), inside: folder + file });
    }
  });
});

/** What a web server hands out as it is. Hidden files and programs are no matter here. */
const SERVED_AS_IT_IS = /(?:^|\/)[^./][^/]*\.(?:html?|css|js|json|txt|svg|png|jpe?g|gif|webp|ico)$/i;

type Visit = Awaited<ReturnType<typeof visitImage>>;

async function homeAmong(folders: readonly string[], visit: Visit, content: Buffer): Promise<string | undefined> {
  for (const home of folders.flatMap(homesOf)) {
    const { status, body } = (await visit(home)) ?? {};
    if (status === 200 && body === content.toString()) return home;
  }
  return undefined;
}

/** Any server shows the end of a path: "site/web/" is at /site/web/, /web/ or /, as its root has it. */
function homesOf(folder: string): string[] {
  const homes = [encodeURI(`/${folder}`)];
  while (homes.at(-1) !== '/') homes.push((homes.at(-1) ?? '').replace(/^\/[^/]+/, ''));
  return homes;
}

const begins = (all: readonly string[] = [], start: readonly string[] = []): boolean =>
  start.every((item, n) => item === all[n]);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const listed = (things: readonly string[]): string => things.slice(0, 8).join(', ') || '-';
