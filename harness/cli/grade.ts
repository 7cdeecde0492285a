import path from 'node:path';
import { groupAnswers } from '../answer/find-answers.ts';
import { loadLabs } from '../grading/catalogue.ts';
import { labCommand } from './command.ts';
import { exitCodeOf, GRADING_ARGS, gradeAndReport } from './grading-command.ts';

export default labCommand({
  name: 'grade',
  description: 'Grade a group’s answers, in <folder>/<member>/<lab>/',
  args: {
    folder: { type: 'positional', description: 'The folder that holds the members’ folders', required: true },
    ...GRADING_ARGS,
    'always-exit-zero': { type: 'boolean', description: 'Exit 0 also when answers fail; 3 still means an error' },
  },
  async run({ args }) {
    const labs = await loadLabs();
    const submissions = await groupAnswers(
      path.resolve(args.folder),
      labs.map(({ manifest }) => manifest.slug),
    );
    const code = exitCodeOf(await gradeAndReport(labs, submissions, args));
    return args['always-exit-zero'] && code === 1 ? 0 : code;
  },
});
