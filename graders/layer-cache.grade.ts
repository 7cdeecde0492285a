import { type CheckContext, glance, gradeLab, missingText, tryImage, withLine } from '../harness/index.ts';

/** Borrowed code: an edit there is no edit of a source file. */
const BORROWED = /(^|\/)(vendor|node_modules)\//;
/** What npm says when it has put packages in place, whatever it was called with. */
const NPM_SAYS = /^(?:added|changed|removed|updated|up to date)\b.*/m;

gradeLab('layer-cache', ({ check, contract }) => {
  const { page = '', facts = '', older = '', newer = '' } = contract as Record<string, string>;
  const port = Number(contract.port);
  /** Of the installation that the image holds; undefined where npm ran no scripts. */
  let receipt: string | undefined;

  check('builds', async ({ build }) => {
    await build();
  });

  check('serves', async (context) => {
    const { answer, build, fail } = context;
    const pages = answer.paths.filter((path) => nameOf(path) === page).map((path) => answer.text(path) ?? '');
    if (pages.length === 0) fail('no-page');
    const { body } = await visit(context, (await build()).imageId);
    const missing = pages.map((html) => missingText(html, body));
    if (!missing.includes(undefined)) fail('other-page', { missing: missing[0] ?? '', body: glance(body) });
  });

  check('installed-in-the-image', async (context) => {
    const shown = await visit(context, (await context.build()).imageId);
    const changes = (await context.engine.changes(shown.container)).map(({ Path }) => Path);
    const installed = changes.filter((path) => path.includes('/node_modules/'));
    if (installed.length > 0) context.fail('installed-at-start', { path: installed.at(-1) ?? '' });
    receipt = shown.receipt;
  });

  check('source-edit-skips-install', async (context) => {
    const { answer, build, fail } = context;
    const edit = `edit ${crypto.randomUUID().slice(0, 8)}`;
    const sources = answer.paths.filter((path) => /\.(html|[cm]?js)$/.test(path) && !BORROWED.test(path));
    const edited = sources.map((path) => [path, withEdit(path, answer.text(path) ?? '', edit)]);
    const { imageId, steps, log } = await build({ files: Object.fromEntries(edited) });
    const shown = await visit(context, imageId);
    const again = steps.filter(({ instruction, cached }) => !cached && /^(RUN|COPY|ADD)\b/i.test(instruction));
    const list = again.map(({ instruction }) => instruction).join(' | ') || '-';
    if (NPM_SAYS.test(log) || shown.receipt !== receipt) fail('installed-again', { list });
    if (!shown.body.includes(edit)) fail('edit-not-shown', { list });
  });

  check('dependency-edit-installs', async (context) => {
    const { answer, build, fail } = context;
    const manifests = answer.paths.filter((path) => nameOf(path) === 'package.json' && !BORROWED.test(path));
    const manifest = manifests.sort((a, b) => a.split('/').length - b.split('/').length)[0] ?? 'package.json';
    const from = [older, newer].find((file) => answer.text(manifest)?.includes(file));
    if (!from) return fail('not-named', { manifest });
    const to = from === older ? newer : older;
    if (!answer.paths.some((path) => nameOf(path) === to)) fail('other-version-gone', { manifest, from, to });
    const beside = ['package.json', 'package-lock.json', 'npm-shrinkwrap.json'].map((name) =>
      manifest.replace('package.json', name),
    );
    const moved = beside.flatMap((path) => {
      const text = answer.text(path)?.replaceAll(from, to);
      // A lock holds the check sum of the other version's archive.
      return text === undefined ? [] : [[path, text.replace(/,\s*"integrity":\s*"[^"]*"/g, '')]];
    });
    const { imageId, log } = await build({ files: Object.fromEntries(moved) });
    const { bubble: shown } = await visit(context, imageId);
    const wanted = versionOf(to);
    const said = NPM_SAYS.exec(log)?.[0] ?? '';
    if (shown !== wanted) fail(said ? 'other-version-shown' : 'not-installed', { manifest, to, wanted, shown, said });
  });

  /** What a new container of the image shows and tells. */
  async function visit(context: CheckContext, image: string): Promise<Visit> {
    const { answer: shown, container, host, trouble } = await tryImage(context, image, { port });
    if (trouble) return context.fail(trouble.code, trouble.data);
    if (shown.status !== 200) context.fail('page-not-shown', { status: shown.status, body: glance(shown.body) });
    const told = await context.http(port, facts, { host });
    const known = factsIn(told?.body ?? '');
    if (!known) return context.fail('no-facts', { status: told?.status ?? '-', body: glance(told?.body ?? '') });
    return { container: container.id, body: shown.body, bubble: known.bubble, receipt: known.receipt?.id };
  }
});

interface Visit {
  readonly container: string;
  readonly body: string;
  readonly bubble: string;
  readonly receipt: string | undefined;
}

function factsIn(json: string): { bubble: string; receipt?: { id: string } | null } | undefined {
  try {
    const facts = JSON.parse(json);
    return typeof facts.bubble === 'string' ? facts : undefined;
  } catch {
    return undefined;
  }
}

const withEdit = (path: string, text: string, edit: string): string =>
  path.endsWith('.html') ? withLine(text, `<p>${edit}</p>`) : `${text}\n// ${edit}\n`;
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const versionOf = (archive: string): string => /\d+\.\d+\.\d+/.exec(archive)?.[0] ?? '';
