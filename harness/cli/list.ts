import path from 'node:path';
import { isStarted, ownAnswers } from '../answer/find-answers.ts';
import { loadLabs, PROJECT_ROOT } from '../grading/catalogue.ts';
import { table } from '../report/table.ts';
import { labCommand } from './command.ts';
import { languageOf } from './language.ts';

export default labCommand({
  name: 'list',
  description: 'Show all labs and whether you have started them',
  args: { lang: { type: 'string', description: 'en or ko' } },
  async run({ args }) {
    const language = languageOf(args.lang);
    const labs = await loadLabs();
    const rows = labs.map(async ({ manifest, texts }) => {
      const [own] = ownAnswers(path.join(PROJECT_ROOT, 'answers'), [manifest.slug]);
      const points = manifest.checks.reduce((sum, check) => sum + check.points, 0);
      const state = own && (await isStarted(own)) ? 'started' : '–';
      return [String(manifest.number), manifest.slug, manifest.kind, String(points), state, texts[language].summary];
    });
    console.log(table(['#', 'lab', 'kind', 'points', 'yours', ''], await Promise.all(rows)));
    return 0;
  },
});
