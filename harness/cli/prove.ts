import { loadLabs } from '../grading/catalogue.ts';
import { prove } from '../grading/prove.ts';
import { proofTables, slowest } from '../report/proof.ts';
import { labCommand } from './command.ts';
import { progressLine } from './progress-line.ts';

export default labCommand({
  name: 'prove',
  description: 'Prove the graders: starters fail, right answers pass, wrong ones fail where they should',
  args: { lab: { type: 'positional', description: 'Only these labs', required: false } },
  async run({ args }) {
    const labs = await loadLabs(args._);
    const progress = progressLine(0);
    const proof = await prove(labs, progress.note).finally(progress.end);
    console.log(`${proofTables(labs, proof)}\n\n${slowest(proof)}`);
    const bad = proof.proven.filter(({ objection }) => objection).length;
    const failed = bad + proof.objections.length;
    console.log(`\nproof: ${proof.proven.length - bad} passed, ${failed} failed`);
    if (proof.proven.some(({ result }) => result.status === 'error')) return 3;
    return failed === 0 ? 0 : 1;
  },
});
