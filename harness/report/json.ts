import { explain } from '../feedback/explain.ts';
import type { Lab, Language } from '../grading/catalogue.ts';
import type { LabResult } from '../grading/result.ts';
import type { Gradebook, ReportFormat } from './gradebook.ts';

/** The gradebook for other programs; its schema is harness/report/gradebook.schema.json. */
export const json: ReportFormat = (book) => {
  const members = [...new Set(book.results.map(({ member }) => member))];
  const submissions = members.map((member) => ({
    member,
    labs: book.results.filter((result) => result.member === member).map((result) => labEntry(result, book)),
  }));
  return `${JSON.stringify({ schemaVersion: 1, engine: book.engine, submissions }, null, 2)}\n`;
};

function labEntry(result: LabResult, book: Gradebook): object {
  const { lab, status, points, maxPoints, durationMs } = result;
  const content = book.labs.find(({ manifest }) => manifest.slug === lab);
  const checks = content ? result.checks.map((check) => checkEntry(check, content, book.language)) : [];
  return { lab, status, points, maxPoints, durationMs, checks };
}

function checkEntry(check: LabResult['checks'][number], lab: Lab, language: Language): object {
  const { id, status, points, maxPoints } = check;
  const { title, ...words } = explain(check, lab, language);
  return { id, title, status, points, maxPoints, ...words };
}
