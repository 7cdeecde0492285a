import type { Language } from '../grading/catalogue.ts';
import type { FindingData } from '../grading/finding.ts';
import type { LabManifest, LabTexts } from '../grading/lab.ts';
import type { CheckResult } from '../grading/result.ts';
import en from './en.ts';
import ko from './ko.ts';
import type { HarnessTexts, Word } from './texts.ts';

export const HARNESS_TEXTS: Readonly<Record<Language, HarnessTexts>> = { en, ko };

/** A check's verdict in words. */
export interface Explanation {
  readonly title: string;
  readonly expected?: string;
  readonly found?: string;
  readonly hint?: string;
  readonly why?: string;
  readonly reproduce?: string;
  readonly message?: string;
}

export interface Explained {
  readonly manifest: LabManifest;
  readonly texts: Readonly<Record<Language, LabTexts>>;
}

/** Puts a verdict into words; a finding's words are the lab's, else the harness's. Pure: it asks no engine. */
export function explain(check: CheckResult, lab: Explained, language: Language): Explanation {
  const texts = lab.texts[language];
  const own = texts.checks[check.id];
  const title = own ? fill(own.title, lab.manifest.contract) : check.id;
  if (check.status === 'error') return { title, message: check.message ?? 'no message' };
  if (check.status === 'skip') return { title, message: word(language, 'needs', { check: check.needs ?? '' }) };
  if (!check.finding) return { title };
  const { code } = check.finding;
  const data = { ...lab.manifest.contract, ...check.finding.data };
  const words = texts.findings[code] ?? HARNESS_TEXTS[language].findings[code];
  if (!words) return { title, message: `the lab is at fault: it has no words for the finding ${code}` };
  const reproduce = lab.manifest.checks.find(({ id }) => id === check.id)?.reproduce ?? '';
  return {
    title,
    expected: fill(words.expected, data),
    found: fill(words.found, data),
    hint: fill(words.hint, data),
    why: own ? fill(own.why, data) : '',
    reproduce: fill(reproduce, data),
    ...(check.message ? { message: check.message } : {}),
  };
}

export function word(language: Language, key: Word, data: FindingData = {}): string {
  return fill(HARNESS_TEXTS[language].words[key], data);
}

/** Replaces `{name}` by the data's value; a name that the data lacks stays as it stands (as in `{{.Names}}` of a command). */
export function fill(template: string, data: FindingData): string {
  return template.replace(/(?<!\{)\{([a-zA-Z][\w-]*)\}(?!\})/g, (whole, name: string) => String(data[name] ?? whole));
}
