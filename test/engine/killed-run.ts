// A run that makes things on the engine and then waits to be killed. It prints what it made, as one line of JSON.
import { connectEngine } from '../../harness/engine/connect.ts';
import { currentRun, runLabels } from '../../harness/engine/labels.ts';
import { startSweeper } from '../../harness/engine/sweeper.ts';
import { makeThings } from './made-things.ts';

const sweeper = startSweeper(currentRun());
const made = await makeThings(await connectEngine(), runLabels());
console.log(JSON.stringify(made));
if (process.argv[2] === 'and-ends-in-order') await sweeper.done();
else if (process.argv[2] !== 'and-just-ends') setInterval(() => {}, 1_000);
