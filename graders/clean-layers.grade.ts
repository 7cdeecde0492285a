import {
  type CheckContext,
  firstDifference,
  gradeLab,
  heaviest,
  layerInstruction,
  reclaimable,
  withoutLineEnds,
} from '../harness/index.ts';

gradeLab('clean-layers', ({ check, contract }) => {
  const { base = '', seed = '', result = '' } = contract as Record<string, string>;
  const limitBytes = Number(contract.limitBytes);

  check('builds', async ({ build }) => {
    await build();
  });

  check('same-result', async (context) => {
    const { answer, build, engine, fail } = context;
    const seeds = answer.paths.filter((path) => `/${path}`.endsWith(`/${seed}`));
    const [own] = seeds.map((path) => (answer.text(path) ?? '').replace(/[\r\n]/g, ''));
    if (!own) return fail('no-word');
    const another = `word-${crypto.randomUUID().slice(0, 8)}`;
    for (const word of [own, another]) {
      const files = Object.fromEntries(seeds.map((path) => [path, `${word}\n`]));
      const { imageId } = await build(word === own ? {} : { files });
      const shown = (await engine.fileIn({ image: imageId }, result))?.toString();
      if (shown === undefined) return fail('no-result');
      const wanted = await reportOn(context, word);
      const data = { word, ...firstDifference(wanted, shown) };
      if (withoutLineEnds(shown) !== withoutLineEnds(wanted))
        fail(word === own ? 'other-result' : 'not-made-anew', data);
    }
  });

  check('nothing-reclaimable', async ({ build, imageFacts, fail }) => {
    const facts = await imageFacts((await build()).imageId);
    const { bytes, files } = reclaimable(facts);
    const [largest] = files;
    if (bytes < limitBytes || !largest) return;
    fail('hidden', {
      size: megabytes(bytes),
      most: files.slice(0, 3).map(weight).join(', '),
      made: layerInstruction(facts, largest.layerIndex) ?? 'the base image',
      hid: layerInstruction(facts, largest.hiddenBy) ?? 'the base image',
    });
  });

  check('small-enough', async ({ build, engine, imageFacts, fail }) => {
    const facts = await imageFacts((await build()).imageId);
    const stock = await engine.image(engine.stockId(base) ?? base);
    if (!stock) throw new Error(`the sandbox has no ${base}`);
    // Of the sandbox's own engine, whose storage driver counts what `contentBytes` counts.
    const added = facts.contentBytes - stock.Size;
    if (added < limitBytes) return;
    const own = facts.layers.filter(({ diffId }) => !stock.RootFS.Layers?.includes(diffId));
    const most = heaviest({ layers: own }).map(({ path, bytes }) => `${path} (${megabytes(bytes)})`);
    fail('too-big', { size: megabytes(facts.contentBytes), added: megabytes(added), most: most.join(', ') });
  });

  /** What the recipe reports on a word. */
  async function reportOn({ run }: CheckContext, word: string): Promise<string> {
    const { packages, sampleBytes } = contract;
    const sum = await run(['sh', '-c', `yes "$1" | head -c ${sampleBytes} | sha256sum`, 'sh', word]);
    const samples = `${sampleBytes} bytes, sha256 ${sum.stdout.slice(0, 64)}`;
    return `packages: ${packages}\nlast package: ${word}-${packages}\nsamples: ${samples}\n`;
  }
});

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const weight = ({ path, bytes }: { path: string; bytes: number }): string => `/${path} (${megabytes(bytes)})`;
