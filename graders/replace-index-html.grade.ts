import {
  containerSummary as about,
  type CheckContext,
  firstDifference,
  fullReference,
  glance,
  gradeLab,
  publishedPorts,
  withoutLineEnds as tidy,
} from '../harness/index.ts';

gradeLab('replace-index-html', ({ check, contract }) => {
  const { image, page, file, port } = contract as { image: string; page: string; file: string; port: number };
  const references = [`${image}:latest`, `${image}:2e`];
  /** Which of them a container was started from: by name, by digest or by ID. */
  const editionOf = (engine: Engine, name: string, id?: string): string | undefined =>
    references.find((reference) => reference === fullReference(name) || engine.stockId(reference) === id);
  const boxOf = async (engine: Engine): Promise<Box> => behind(port, await engine.containers()) as Box;

  check('runs-the-image', async ({ engine, fail }) => {
    const boxes = await engine.containers();
    const box = behind(port, boxes);
    if (!box) {
      const elsewhere = boxes.find(({ Config, Image }) => editionOf(engine, Config.Image, Image));
      const ports = elsewhere ? publishedPorts(elsewhere) : [];
      if (elsewhere) return fail(ports.length > 0 ? 'other-host-port' : 'not-published', about(elsewhere));
      const gone = engine.events.find((e) => e.action === 'destroy' && editionOf(engine, e.attributes.image ?? ''));
      if (gone) return fail('removed-again', { name: `${gone.attributes.name}` });
      return fail('nobody-on-port', { listed: boxes.map(({ Name }) => Name.slice(1)).join(', ') || '-' });
    }
    if (!editionOf(engine, box.Config.Image, box.Image)) return fail('other-image', about(box));
    if (box.State.Status !== 'running') return fail('not-running', about(box));
    if (!publishedPorts(box).includes(`${port}->80/tcp`)) return fail('wrong-container-port', about(box));
  });

  check('page-is-yours', async ({ engine, http, answer, script, fail }) => {
    const box = await boxOf(engine);
    const reply = await http(port);
    if (!reply) return fail('no-answer', about(box));
    if (reply.status !== 200) return fail('not-200', { ...about(box), status: reply.status });
    const shown = tidy(reply.body);
    const own = [answer.text(file), await answer.after(file)].filter((text) => text !== undefined).map(tidy);
    const others = own.length > 0 ? [] : answer.paths.map((path) => tidy(answer.text(path) ?? ''));
    const difference = firstDifference(own.at(-1) ?? '', shown);
    for (const reference of references) {
      const original = await engine.fileIn({ image: engine.stockId(reference) ?? reference }, page);
      if (!original || tidy(`${original}`) !== shown) continue;
      return fail(script.output.includes('not a TTY') ? 'no-terminal' : 'stock-page', { words: wordsOf(shown) });
    }
    if (shown === '') return fail('empty-page');
    if (![...own, ...others].includes(shown)) return fail(own.length > 0 ? 'page-differs' : 'no-file', difference);
  });

  check('changed-in-the-container', async ({ engine, http, run, fail }) => {
    const box = await boxOf(engine);
    const stock = references.map((reference) => engine.stockId(reference));
    if (!stock.includes(box.Image)) return fail('rebuilt-image', about(box));
    // A commit takes the container's own files along, and no mount: it holds what was changed in the container itself.
    const { Id } = await engine.docker.getContainer(box.Id).commit({ pause: false });
    const kept = await run(['docker', 'run', '--rm', '--entrypoint', 'cat', Id, page], { keepAll: true });
    if (tidy(kept.stdout) === tidy((await http(port))?.body ?? '')) return;
    const tmpfs = Object.keys(box.HostConfig.Tmpfs ?? {}).map((path) => `tmpfs -> ${path}`);
    const mounts = [...box.Mounts.map((m) => `${m.Type} ${m.Name ?? m.Source} -> ${m.Destination}`), ...tmpfs].join(
      ', ',
    );
    return fail(mounts ? 'page-from-a-mount' : 'file-not-changed', { ...about(box), mounts });
  });

  check('image-unchanged', async ({ engine, http, fail }) => {
    const box = await boxOf(engine);
    const ref = editionOf(engine, box.Config.Image, box.Image) ?? image;
    const now = await engine.image(ref);
    if (!now) return fail('image-gone', { ref });
    // An ID names its content: the same ID is the same page. Another one may still show it, so it is asked.
    if (now.Id === box.Image) return;
    const original = `${await engine.fileIn({ image: box.Image }, page)}`;
    const HostConfig = { PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] } };
    const wanted = { Image: ref, ExposedPorts: { '80/tcp': {} }, HostConfig };
    const fresh = await engine.start(wanted).catch(() => undefined); // an image may be changed so that it cannot start
    const freshPort = Number((await fresh?.inspect())?.NetworkSettings.Ports['80/tcp']?.[0]?.HostPort ?? 0);
    const shown = freshPort ? ((await http(freshPort))?.body ?? '') : '';
    if (tidy(shown) === '') return fail('image-silent', { ref });
    if (tidy(shown) !== tidy(original)) return fail('image-changed', { ref, words: wordsOf(shown) });
  });
});

type Engine = CheckContext['engine'];
type Box = NonNullable<Awaited<ReturnType<Engine['container']>>>;

const wordsOf = (html: string): string => glance(html.replace(/<[^>]*>/g, ' '));

/** The container behind a port of the host: rather a running one, and rather one whose port 80 it is. */
function behind(port: number, boxes: Box[]): Box | undefined {
  const isBehind = (box: Box): boolean => publishedPorts(box).some((it) => it.startsWith(`${port}->`));
  const worth = (box: Box): number =>
    (box.State.Running ? 2 : 0) + (publishedPorts(box).includes(`${port}->80/tcp`) ? 1 : 0);
  return boxes.filter(isBehind).sort((a, b) => worth(b) - worth(a))[0];
}
