import { promises as fs } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors.ts';
import { loadLabs, PROJECT_ROOT } from '../grading/catalogue.ts';
import { labCommand } from './command.ts';
import { languageOf } from './language.ts';

export default labCommand({
  name: 'start',
  description: 'Copy a lab’s starter into answers/<lab>; never overwrites',
  args: {
    lab: { type: 'positional', description: 'The lab’s name, as `lab list` shows it', required: true },
    lang: { type: 'string', description: 'en or ko' },
  },
  async run({ args }) {
    const [lab] = await loadLabs([args.lab]);
    if (!lab) throw new UsageError(`there is no lab ${args.lab}.`);
    const language = languageOf(args.lang);
    const answer = path.join(PROJECT_ROOT, 'answers', lab.manifest.slug);
    const shown = path.relative(process.cwd(), answer) || '.';
    if (await holdsAnything(answer)) throw new UsageError(`${shown} is there already; nothing was changed.`);
    await fs.cp(path.join(lab.folder, 'starter'), answer, { recursive: true, errorOnExist: true, force: false });
    const readme = path.join('labs', lab.manifest.slug, language === 'ko' ? 'README.ko.md' : 'README.md');
    console.log(`${lab.texts[language].title}\n\n  your files  ${shown}\n  the task    ${readme}`);
    console.log(`  check it    npm test -- ${lab.manifest.slug}`);
    return 0;
  },
});

/** A link or a file in its place counts: it is the learner's, and stays. */
async function holdsAnything(folder: string): Promise<boolean> {
  const info = await fs.lstat(folder).catch(() => undefined);
  if (!info) return false;
  return !info.isDirectory() || (await fs.readdir(folder)).length > 0;
}
