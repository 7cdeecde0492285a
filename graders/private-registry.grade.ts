import {
  containerAtPort,
  glance,
  gradeLab,
  namesFromPull,
  publishedPorts,
  registryAt,
  withoutLineEnds,
} from '../harness/index.ts';

gradeLab('private-registry', ({ check, contract }) => {
  const { name = '', repository = '', version = '', newest = '', file = '' } = contract as Record<string, string>;
  const port = Number(contract.port);
  const tags = [version, newest];

  check('registry-up', async ({ engine, http, fail }) => {
    const boxes = await engine.containers();
    const seen = boxes
      .map((box) => `${[box.Name.slice(1), box.State.Status, ...publishedPorts(box)].join(' ')}`)
      .join(', ');
    const answer = await registryAt(http, port).answers();
    if (!answer && seen) fail('no-answer', { seen });
    const removed = engine.events.filter(({ type, action }) => type === 'container' && action === 'destroy');
    const gone = removed.findLast(({ attributes }) => attributes.image?.includes('registry'))?.attributes;
    if (!answer && gone) fail('registry-removed', { container: gone.name ?? '', image: gone.image ?? '' });
    if (!answer) return fail('no-container');
    if (!answer.isRegistry) fail('not-a-registry', { status: answer.status, seen: seen || '-' });
    if (!containerAtPort(boxes, port)) fail('not-in-a-container', { seen: seen || '-' });
  });

  check('restarts-always', async ({ engine, fail }) => {
    const registry = containerAtPort(await engine.containers(), port);
    const policy = registry?.HostConfig.RestartPolicy?.Name || 'no';
    const container = registry?.Name.slice(1) ?? '';
    if (policy !== 'always') fail(policy === 'no' ? 'no-policy' : 'other-policy', { container, policy });
  });

  check('both-tags-pushed', async ({ http, fail }) => {
    const registry = registryAt(http, port);
    const held = await registry.tags(name);
    const others = (await registry.repositories()).filter((other) => other !== name).join(', ');
    if (held.length === 0) fail(others ? 'other-repositories' : 'nothing-pushed', { seen: others });
    const missing = tags.filter((tag) => !held.includes(tag)).join(', ');
    if (missing) fail('tag-missing', { missing, seen: held.join(', ') });
    for (const tag of tags) if (!(await registry.digest(name, tag))) fail('manifest-missing', { missing: tag });
  });

  check('pulled-back', async ({ engine, http, fail }) => {
    const digests = await Promise.all(tags.map((tag) => registryAt(http, port).digest(name, tag)));
    const local = (await engine.images()).filter((image) => namesIn(repository, image).length > 0);
    if (local.length === 0) fail('nothing-local');
    const seen = local.map((image) => namesIn(repository, image)[0]).join(', ');
    const same = local.filter(({ RepoDigests }) =>
      digests.some((one) => RepoDigests?.includes(`${repository}@${one}`)),
    );
    if (same.length === 0) fail('not-from-the-registry', { seen });
    const pulled = engine.events.some(({ action, attributes }) => action === 'pull' && attributes.name === repository);
    if (!pulled) fail('never-pulled', { seen });
    const cameBack = same.some((image) => namesFromPull(engine.events, image, repository) > 0);
    if (!cameBack) fail('never-removed', { seen });
  });

  check('runs-from-registry', async ({ engine, http, run, answer, fail }) => {
    const mine = [answer.text(file), await answer.after(file)]
      .map((text) => withoutLineEnds(text ?? ''))
      .filter((text) => text !== '');
    if (mine.length === 0) fail('no-text-file');
    for (const tag of tags) {
      const pinned = `${repository}@${await registryAt(http, port).digest(name, tag)}`;
      const local = (await engine.images()).flatMap((image) => namesIn(repository, image));
      if (local.length > 0) await run(['docker', 'image', 'rm', '--force', ...local]);
      const pull = await run(['docker', 'image', 'pull', pinned]);
      if (pull.exitCode !== 0) fail('pull-failed', { pinned, output: glance(pull.output) });
      const shown = await run(['docker', 'container', 'run', '--rm', pinned], { timeoutMs: 20_000 });
      if (mine.includes(withoutLineEnds(shown.stdout))) continue;
      const data = {
        tag,
        wanted: glance(mine.at(-1) ?? ''),
        output: glance(shown.output),
        code: shown.exitCode ?? '-',
      };
      if (shown.timedOut) fail('never-ends', data);
      if (shown.exitCode !== 0) fail('run-failed', data);
      fail(shown.output.trim() === '' ? 'prints-nothing' : 'other-text', data);
    }
  });
});

/** An image's local names in a repository: its tags, and the digests that pushes and pulls add. */
function namesIn(
  repository: string,
  image: { RepoTags?: string[] | undefined; RepoDigests?: string[] | undefined },
): string[] {
  const names = [...(image.RepoTags ?? []), ...(image.RepoDigests ?? [])];
  return names.filter((name) => name.startsWith(`${repository}:`) || name.startsWith(`${repository}@`));
}
