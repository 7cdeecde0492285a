/**
 * `npm run bench`: times as ratios within one run, because the machine's speed differs from run to run. The figures in the
 * README's performance section come from here.
 */
import { connectEngine } from '../../harness/engine/connect.ts';
import { useRyukWhereAvailable } from '../../harness/engine/ryuk.ts';
import { harnessRun, plainMs } from './grading-bench.ts';
import { benchInspect } from './inspect-bench.ts';

const docker = await connectEngine();
await useRyukWhereAvailable(docker);
const ROUNDS = Number(process.env.LABDOCK_BENCH_ROUNDS ?? 3);
const rounds: { plain: number; one: number; many: number; rss: number }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const plain = await plainMs();
  const one = await harnessRun(1);
  const many = await harnessRun(undefined);
  rounds.push({ plain, one: one.ms, many: many.ms, rss: Math.max(one.peakRssBytes, many.peakRssBytes) });
}
const median = (pick: (round: (typeof rounds)[number]) => number): number =>
  rounds.map(pick).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

console.log(`six model answers, medians of ${ROUNDS} rounds`);
console.log(`  plain shell script of the same docker commands  ${seconds(median(({ plain }) => plain))}`);
console.log(
  `  lab grade, one at a time   ${seconds(median(({ one }) => one))}  ratio ${median(({ one, plain }) => one / plain).toFixed(2)}`,
);
console.log(
  `  lab grade, in parallel     ${seconds(median(({ many }) => many))}  ratio ${median(({ many, plain }) => many / plain).toFixed(2)}`,
);
console.log(`  peak memory of lab grade   ${megabytes(Math.max(...rounds.map(({ rss }) => rss)))}`);

const inspect = await benchInspect(docker, 'diamol/golang:latest');
console.log('image facts of diamol/golang, medians');
console.log(`  draining the save stream   ${seconds(inspect.drainMs)}`);
console.log(`  inspecting it on the way   ${seconds(inspect.inspectMs)}  ratio ${inspect.ratio.toFixed(2)}`);
console.log(`  peak memory                ${megabytes(inspect.peakRssBytes)}`);
process.exit(0);
