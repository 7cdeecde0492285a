import { engineStatus, stopOwnEngine } from '../engine/own-engine.ts';
import { UsageError } from '../errors.ts';
import { labCommand } from './command.ts';

export default labCommand({
  name: 'engine',
  description: 'The Docker engine in use, and the one that the set-up started: status, stop',
  args: { action: { type: 'positional', description: 'status or stop', default: 'status' } },
  async run({ args }) {
    if (args.action === 'stop') {
      const pid = await stopOwnEngine();
      console.log(
        pid === undefined ? 'The set-up has no engine running; nothing was stopped.' : `Stopped dockerd (${pid}).`,
      );
      return 0;
    }
    if (args.action !== 'status') throw new UsageError(`lab engine takes status or stop, not ${args.action}.`);
    const { address, source, own } = await engineStatus();
    console.log(
      address ? `${address} answers (${source})` : 'No Docker engine answers; `npm run set-up` provides one.',
    );
    if (own) console.log(`dockerd ${own.pid} was started by the set-up; its log: ${own.log}`);
    return 0;
  },
});
