import { styleText } from 'node:util';
import { explain, word } from '../feedback/explain.ts';
import type { Lab, Language } from '../grading/catalogue.ts';
import type { CheckResult, LabResult, LabStatus } from '../grading/result.ts';
import { cleanText } from './clean-text.ts';
import type { Gradebook, ReportFormat } from './gradebook.ts';
import { table } from './table.ts';

/** The gradebook for people: what failed in words, then the table of members x labs. */
export const pretty: ReportFormat = (book, { colour }) => {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const details = book.results
    .filter(({ status }) => status === 'fail' || status === 'error')
    .map((result) => answerBlock(result, book, paint));
  return `${[...details, overview(book, paint)].filter((block) => block !== '').join('\n\n')}\n`;
};

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

const MARKS = { pass: '✓', fail: '✗', error: '!', skip: '·', todo: '–' } as const;
const COLOURS = { pass: 'green', fail: 'red', error: 'magenta', skip: 'gray', todo: 'gray' } as const;

function answerBlock(result: LabResult, book: Gradebook, paint: Paint): string {
  const lab = book.labs.find(({ manifest }) => manifest.slug === result.lab);
  if (!lab) return '';
  const whose = result.member === 'answers' ? '' : `${cleanText(result.member)} · `;
  const title = lab.texts[book.language].title;
  const head = `${whose}${result.lab}  ${result.points}/${result.maxPoints}  ${paint('dim', title)}`;
  const checks = result.checks.map((check) => checkBlock(check, lab, book.language, paint));
  return [paint('bold', head), ...checks].join('\n');
}

function checkBlock(check: CheckResult, lab: Lab, language: Language, paint: Paint): string {
  const { title, message, ...words } = explain(check, lab, language);
  const line = `  ${paint(COLOURS[check.status], MARKS[check.status])} ${title} ${paint('dim', `[${check.id}]`)}`;
  const labelled = (['expected', 'found', 'hint', 'why', 'reproduce'] as const)
    .filter((key) => words[key])
    .map((key) => entry(word(language, key), words[key] ?? '', paint));
  const rest = message ? [entry(check.status === 'error' ? word(language, 'error') : '', message, paint)] : [];
  return [line, ...labelled, ...rest].join('\n');
}

/** A label and its text; further lines stand below the first. */
function entry(label: string, text: string, paint: Paint): string {
  const [first = '', ...more] = cleanText(text).trimEnd().split('\n');
  const head = `      ${paint('cyan', label.padEnd(9))} ${first}`;
  return [head, ...more.map((line) => `                ${line}`)].join('\n');
}

function overview(book: Gradebook, paint: Paint): string {
  const members = [...new Set(book.results.map(({ member }) => member))];
  const slugs = book.labs
    .map(({ manifest }) => manifest.slug)
    .filter((slug) => book.results.some(({ lab }) => lab === slug));
  const rows = slugs.map((slug) => [slug, ...members.map((member) => cell(book, member, slug, paint))]);
  const totals = [word(book.language, 'points'), ...members.map((member) => total(book.results, member))];
  const states = (['pass', 'fail', 'error', 'todo'] as LabStatus[])
    .map((status) => `${paint(COLOURS[status], MARKS[status])} ${word(book.language, status)}`)
    .join('   ');
  return `${table(['', ...members.map(cleanText)], [...rows, totals])}\n${states}`;
}

function cell(book: Gradebook, member: string, slug: string, paint: Paint): string {
  const result = book.results.find((one) => one.member === member && one.lab === slug);
  if (!result) return '';
  return `${paint(COLOURS[result.status], MARKS[result.status])} ${result.points}/${result.maxPoints}`;
}

/** Points of what could be graded; how many could not be is said beside them, never left out in silence. */
function total(results: readonly LabResult[], member: string): string {
  const own = results.filter((result) => result.member === member);
  const graded = own.filter(({ status }) => status !== 'error');
  const points = graded.reduce((sum, result) => sum + result.points, 0);
  const maxPoints = own.reduce((sum, result) => sum + result.maxPoints, 0);
  const errors = own.length - graded.length;
  return errors === 0 ? `${points}/${maxPoints}` : `${points}/${maxPoints} (! ${errors})`;
}
