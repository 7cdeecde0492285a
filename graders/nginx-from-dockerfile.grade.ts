import {
  type Archive,
  type CheckContext,
  filesPacked,
  firstDifference,
  glance,
  gradeLab,
  layerInstruction,
  packArchive,
  readArchive,
  tryImage,
  visitImage,
  withoutLineEnds,
  withoutReferences,
} from '../harness/index.ts';

gradeLab('nginx-from-dockerfile', ({ check, contract }) => {
  const { page = '', archive = '', label = '', base = '' } = contract as Record<string, string>;
  const port = Number(contract.port);
  const named = ({ paths }: CheckContext['answer'], name: string) => paths.filter((path) => nameOf(path) === name);

  let image = '';

  check('builds', async ({ build }) => {
    image = (await build()).imageId;
  });

  check('serves-page', async (context) => {
    const { answer, fail } = context;
    const pages = named(answer, page).map((path) => answer.text(path) ?? '');
    if (pages.length === 0) fail('no-page');
    const { answer: shown, trouble } = await tryImage(context, image, { port });
    if (trouble) return fail(trouble.code, trouble.data);
    if (shown.status !== 200) fail('page-not-shown', { status: shown.status, body: glance(shown.body) });
    const isMine = pages.some((html) => withoutLineEnds(html) === withoutLineEnds(shown.body));
    if (!isMine) fail('other-page', { ...firstDifference(pages[0] ?? '', shown.body) });
  });

  check('serves-pictures', async (context) => {
    const { answer, build, imageFacts, fail } = context;
    const [path] = named(answer, archive);
    if (!path) return fail('no-archive', { seen: listed(answer.paths) });
    const packed = await readArchive(context, path);
    const inside = listed([...filesPacked(packed).keys()]);
    if (!packed || inside === '-') return fail('no-pictures-packed', { path });
    // Long, so that the archive that it makes is as big as no other file of the image.
    const mark = Buffer.from(crypto.getRandomValues(new Uint8Array(50_000))).toString('hex');
    const marked = await packArchive(withMark(packed, mark));
    const { imageId } = await build({ files: { [path]: marked } });
    const facts = await imageFacts(imageId);
    const files = facts.layers.flatMap((layer, n) =>
      layer.files.map((file) => ({ ...file, path: `/${file.path}`, n })),
    );
    const left = files.find((file) => file.size === marked.length || nameOf(file.path) === archive);
    const whole = { kept: left?.path ?? '', instruction: layerInstruction(facts, left?.n ?? -1) ?? '-' };
    const visit = await visitImage(context, imageId, port);
    const pictures = picturesOf((await visit('/'))?.body ?? '');
    if (pictures.length === 0) fail('no-pictures-on-page');
    for (const picture of pictures) {
      const shown = await visit(picture);
      const places = files.filter((file) => nameOf(file.path) === nameOf(decoded(picture))).map((file) => file.path);
      const data = { picture, inside, status: shown?.status ?? '-', places: listed([...new Set(places)]) };
      if (shown?.status === 200 && shown.body.includes(mark)) continue;
      if (shown?.status === 200) fail('not-from-archive', data);
      if (places.length === 0 && left) fail('archive-not-unpacked', { ...data, ...whole });
      if (places.length === 0) fail('picture-missing', data);
      fail(shown?.status === 404 ? 'picture-elsewhere' : 'picture-refused', data);
    }
    if (left) fail('archive-kept', whole);
  });

  check('declares-port', async ({ engine, http, fail }) => {
    const declared = Object.keys((await engine.image(image))?.Config.ExposedPorts ?? {});
    const seen = listed(declared);
    if (!declared.includes(`${port}/tcp`)) fail('port-not-declared', { seen });
    const box = await engine.start({ Image: image, HostConfig: { PublishAllPorts: true } });
    const { Ports } = (await box.inspect()).NetworkSettings;
    for (const inside of [`${port}/tcp`, ...declared.filter((other) => other !== `${port}/tcp`)]) {
      const outside = Number(Ports[inside]?.[0]?.HostPort ?? 0);
      const timeoutMs = inside === `${port}/tcp` ? START_MS : SILENCE_MS;
      const answered = inside.endsWith('/tcp') && (await http(outside, '/', { timeoutMs }));
      if (!answered) fail('nobody-at-port', { dead: inside, outside, seen });
    }
  });

  check('labelled', async ({ engine, fail }) => {
    const labels = (await engine.image(image))?.Config.Labels ?? {};
    if (labels[label]?.trim()) return;
    const inherited = (await engine.image(base))?.Config.Labels ?? {};
    const own = Object.keys(labels).filter((key) => !(key in inherited));
    fail(label in labels ? 'label-empty' : 'label-missing', { seen: listed(own) });
  });
});

const START_MS = 15_000;
/** With the server up, a port answers at once, or nobody is behind it. */
const SILENCE_MS = 5000;
/** Of a picture, what is kept before the mark: of a long answer only the beginning is read. */
const KEPT_BYTES = 1024 * 1024;

function withMark({ entries, gzip }: Archive, mark: string): Archive {
  const marked = entries.map(({ header, content }) => {
    return { header, content: Buffer.concat([content.subarray(0, KEPT_BYTES), Buffer.from(mark)]) };
  });
  return { entries: marked, gzip };
}

/** The pictures that a page shows from its own server, as paths to ask for. */
function picturesOf(html: string): string[] {
  const shown = html.replace(/<!--[\s\S]*?-->/g, '');
  const sources = [...shown.matchAll(/<img\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)];
  const urls = sources.map(([, ...ways]) => URL.parse(withoutReferences(ways.find(Boolean) ?? ''), 'http://page/'));
  return urls.filter((url) => url?.host === 'page').map((url) => url?.pathname ?? '/');
}

/** As a file's name; a stray % stands for itself. */
const decoded = (path: string): string =>
  path.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const listed = (things: readonly string[]): string => things.slice(0, 8).join(', ') || '-';
