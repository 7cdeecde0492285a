import { connectEngine } from '../engine/connect.ts';
import { leftovers, sweepOldRuns } from '../engine/sweep.ts';
import { labCommand } from './command.ts';

export default labCommand({
  name: 'clean',
  description: 'Remove what earlier, broken runs of ours left on the engine; nothing else',
  args: { 'dry-run': { type: 'boolean', description: 'Only say what would be removed' } },
  async run({ args }) {
    const docker = await connectEngine();
    const dry = args['dry-run'] === true;
    const found = dry ? await leftovers(docker) : await sweepOldRuns(docker);
    for (const { kind, name, run } of found)
      console.log(`${dry ? 'would remove' : 'removed'} ${kind} ${name} (run ${run})`);
    if (found.length === 0) console.log('Nothing of ours is left on the engine.');
    return 0;
  },
});
