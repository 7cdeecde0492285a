import {
  type CheckContext,
  glance,
  gradeLab,
  heaviest,
  layerInstruction,
  missingText,
  tryImage,
  withLine,
  withoutReferences,
} from '../harness/index.ts';

/** The compiler, the linker and the commands of a Go installation. */
const TOOL = /(^|\/)(pkg\/tool\/[^/]+\/(compile|link)|bin\/(go|gofmt))$/;
/** What touches the file system, and so takes time and room whenever it runs again. */
const WORK = /^(RUN|COPY|ADD)\b/i;

gradeLab('slim-image', ({ check, contract }) => {
  const page = String(contract.page);
  const port = Number(contract.port);
  /** Every file of that name in the answer, by path: a learner may keep it in a folder. */
  const pagesOf = ({ paths, text }: CheckContext['answer']): [string, string][] =>
    paths.filter((path) => `/${path}`.endsWith(`/${page}`)).map((path) => [path, text(path) ?? '']);

  check('builds', async ({ build }) => {
    await build();
  });

  check('serves-your-page', async (context) => {
    const { answer, build, engine, fail } = context;
    const { imageId } = await build();
    const pages = pagesOf(answer);
    if (pages.length === 0) fail('no-page');
    const body = await bodyOf(context, imageId);
    const missing = pages.map(([, html]) => missingText(html, body));
    if (!missing.includes(undefined)) fail('other-page', { missing: missing[0] ?? '', body: glance(body) });
    const user = (await engine.image(imageId))?.Config.Env?.find((entry) => /^USER=./.test(entry))?.slice(5);
    if (!user) return fail('user-missing');
    if (!withoutReferences(body).includes(user)) fail('user-not-shown', { user });
    const visitor = nonce();
    const greeting = await bodyOf(context, imageId, [`USER=${visitor}`]);
    if (!greeting.includes(visitor)) fail('user-not-read', { user, visitor });
  });

  async function bodyOf(context: CheckContext, image: string, env: string[] = []): Promise<string> {
    const { answer, trouble } = await tryImage(context, image, { port, env });
    if (trouble) return context.fail(trouble.code, trouble.data);
    if (answer.status !== 200) context.fail('page-not-shown', { status: answer.status, body: glance(answer.body) });
    return answer.body;
  }

  check('small-enough', async ({ build, imageFacts, fail }) => {
    const facts = await imageFacts((await build()).imageId);
    if (facts.contentBytes <= Number(contract.limitBytes)) return;
    const sizes = facts.layers.map(({ contentBytes }) => contentBytes);
    const layer = Math.max(...sizes);
    const instruction = layerInstruction(facts, sizes.indexOf(layer)) ?? 'an instruction of the base image';
    const most = heaviest(facts).map(({ path, bytes }) => `${path} (${megabytes(bytes)})`);
    fail('too-big', {
      size: megabytes(facts.contentBytes),
      most: most.join(', '),
      layer: megabytes(layer),
      instruction,
    });
  });

  check('no-toolchain', async ({ build, imageFacts, fail }) => {
    const facts = await imageFacts((await build()).imageId);
    for (const [n, { files }] of facts.layers.entries()) {
      const paths = files.filter(({ type }) => type === 'file' || type === 'hardlink').map(({ path }) => path);
      const found = paths.filter((path) => TOOL.test(path) || path.endsWith('.go')).map((path) => `/${path}`);
      const instruction = layerInstruction(facts, n) ?? 'an instruction of the base image';
      if (found.length > 0)
        fail('tools-inside', { count: found.length, files: found.slice(0, 3).join(', '), instruction });
    }
  });

  check('one-step-on-html-edit', async (context) => {
    const { answer, build, fail } = context;
    await build();
    const edit = nonce();
    const edited = pagesOf(answer).map(([path, html]) => [path, withLine(html, `<p>${edit}</p>`)]);
    const { imageId, steps } = await build({ files: Object.fromEntries(edited) });
    const again = steps.filter(({ instruction, cached }) => !cached && WORK.test(instruction));
    const list = again.map(({ instruction }) => instruction).join(' | ');
    if (again.length === 0) fail('no-step-ran-again');
    if (again.length > 1) fail('steps-ran-again', { count: again.length, list });
    const shown = (await tryImage(context, imageId, { port })).answer;
    if (shown?.status === 200 && !shown.body.includes(edit)) fail('edit-not-shown', { list });
  });
});

const nonce = (): string => `reader-${crypto.randomUUID().slice(0, 8)}`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
