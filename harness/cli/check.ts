import path from 'node:path';
import { ownAnswers } from '../answer/find-answers.ts';
import { loadLabs, PROJECT_ROOT } from '../grading/catalogue.ts';
import { labCommand } from './command.ts';
import { exitCodeOf, GRADING_ARGS, gradeAndReport } from './grading-command.ts';

export default labCommand({
  name: 'check',
  description: 'Grade your own answers, in answers/',
  args: {
    lab: { type: 'positional', description: 'Only these labs', required: false },
    ...GRADING_ARGS,
  },
  async run({ args }) {
    const labs = await loadLabs(args._);
    const submissions = ownAnswers(
      path.join(PROJECT_ROOT, 'answers'),
      labs.map(({ manifest }) => manifest.slug),
    );
    const results = await gradeAndReport(labs, submissions, args);
    if (args.format === 'pretty') {
      const count = (status: string): number => results.filter((result) => result.status === status).length;
      const failed = count('fail') + count('error');
      console.log(`\nanswers: ${count('pass')} passed, ${failed} failed, ${count('todo')} not started`);
    }
    return exitCodeOf(results);
  },
});
