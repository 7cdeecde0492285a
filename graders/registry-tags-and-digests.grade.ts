import {
  type CheckContext,
  containerAtPort,
  glance,
  gradeLab,
  pushesTo,
  type RegistryDeletion,
  registryAt,
  registryDeletions,
} from '../harness/index.ts';

gradeLab('registry-tags-and-digests', ({ check, contract }) => {
  const { name = '', repository = '', first = '', second = '' } = contract as Record<string, string>;
  const port = Number(contract.port);
  const older = [first, String(contract.firstToo)];
  const newer = [second, String(contract.secondToo)];
  /** The image that was pushed last under each tag. */
  const sentTo = ({ events }: CheckContext['engine']): Map<string, string> =>
    new Map(pushesTo(events, repository).flatMap(({ sent }) => [...sent]));

  check('all-tags-pushed', async ({ engine, http, fail }) => {
    const boxes = await engine.containers();
    const seen = listed(boxes.map((box) => `${box.Name.slice(1)} (${box.State.Status})`));
    if (!boxes.some(({ State }) => State.Running)) fail('no-registry', { seen });
    const answer = await registryAt(http, port).answers();
    if (!answer) return fail('no-registry', { seen });
    if (!answer.isRegistry) fail('not-a-registry', { status: answer.status, seen });
    const sent = sentTo(engine);
    const pushed = engine.events.filter(({ action }) => action === 'push').map(({ id }) => id);
    if (sent.size === 0) fail('never-pushed', { others: listed([...new Set(pushed)]) });
    const missing = [...older, ...newer].filter((tag) => !sent.has(tag));
    if (missing.length > 0) fail('tags-missing', { missing: listed(missing), sent: listed([...sent.keys()]) });
    for (const [one = '', other = ''] of [older, newer]) {
      if (sent.get(one) !== sent.get(other)) fail('two-for-one', { one, other });
    }
    if (sent.get(first) === sent.get(second)) fail('one-image');
  });

  check('pushed-at-once', async ({ engine, fail }) => {
    const pushes = pushesTo(engine.events, repository);
    const atOnce = pushes.filter(({ whole }) => whole);
    if (atOnce.length === 0) fail('one-by-one', { count: pushes.length });
    const missing = [...older, ...newer].filter((tag) => !atOnce.at(-1)?.sent.has(tag));
    if (missing.length > 0) fail('pushed-too-early', { missing: listed(missing) });
  });

  check('deleted-by-digest', async ({ engine, http, fail }) => {
    const registry = registryAt(http, port);
    const isGone = async (digest: string): Promise<boolean> => !(await registry.digest(name, digest));
    const box = containerAtPort(await engine.containers(), port);
    const deletions = registryDeletions(box ? await engine.logs(box.Id) : '', name);
    const accepted = deletions.filter(({ status, digest }) => status === 202 && digest).map(({ digest }) => digest);
    const held = await registry.tags(name);
    const still = older.filter((tag) => held.includes(tag));
    if (still.length > 0) {
      const digest = await registry.digest(name, still[0] ?? '');
      const data = { still: listed(still), held: listed(held), ...deletions.at(-1) };
      if (digest && accepted.includes(digest)) fail('pushed-again', data);
      return fail(accepted.length > 0 ? 'other-deleted' : whyNot(deletions.at(-1)), data);
    }
    const image = sentTo(engine).get(first) ?? '';
    const names = (await engine.image(image))?.RepoDigests ?? [];
    const known = names.filter((one) => one.startsWith(`${repository}@`)).map((one) => one.replace(/^.*@/, ''));
    for (const digest of known) if (!(await isGone(digest))) fail('only-untagged', { digest });
    for (const digest of accepted) if (await isGone(digest)) return;
    // The log goes with its container: then what the registry stores has to show that the image was there.
    if (known.length > 0 && (await registry.holdsBlob(name, image))) return;
    fail(accepted[0] ? 'only-untagged' : 'never-there', { digest: accepted[0] ?? '-' });
  });

  check('others-remain', async ({ engine, http, run, fail }) => {
    const held = await registryAt(http, port).tags(name);
    const lost = newer.filter((tag) => !held.includes(tag));
    if (lost.length > 0) fail('others-gone', { lost: listed(lost), held: listed(held) });
    const wanted = sentTo(engine).get(second) ?? '';
    // By its ID it goes with all its names, so that the registry has to send everything.
    await run(['docker', 'image', 'rm', '--force', wanted]);
    for (const tag of newer) {
      const pull = await run(['docker', 'image', 'pull', `${repository}:${tag}`], { timeoutMs: 60_000 });
      if (pull.exitCode !== 0) fail('pull-failed', { tag, output: glance(pull.output) });
      if ((await engine.image(`${repository}:${tag}`))?.Id !== wanted) fail('other-image', { tag });
    }
  });
});

/** Why nothing was deleted, from what the registry answered last. */
function whyNot(last: RegistryDeletion | undefined): string {
  if (!last) return 'never-asked';
  if (!last.digest) return 'not-by-digest';
  return last.status === 405 ? 'switched-off' : 'unknown-digest';
}

const listed = (things: readonly string[]): string => things.join(', ') || '-';
