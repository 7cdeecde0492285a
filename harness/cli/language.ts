import { UsageError } from '../errors.ts';
import type { Language } from '../grading/catalogue.ts';

/**
 * The language of what people read: the --lang option, LAB_LANG, then the locale (LC_ALL, LC_MESSAGES, LANG in POSIX order).
 * @throws UsageError for a --lang or LAB_LANG that is neither en nor ko
 */
export function languageOf(option: string | undefined, env: NodeJS.ProcessEnv = process.env): Language {
  const told = option ?? env.LAB_LANG;
  if (told !== undefined && told !== '') {
    if (told === 'en' || told === 'ko') return told;
    throw new UsageError(`there is no language ${told}: --lang and LAB_LANG take en or ko.`);
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.startsWith('ko') ? 'ko' : 'en';
}
