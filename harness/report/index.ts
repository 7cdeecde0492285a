import type { ReportFormat } from './gradebook.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';

/** One format is one file and one line here; the names that the command line takes are these keys. */
export const REPORT_FORMATS: Readonly<Record<string, ReportFormat>> = { pretty, json };
