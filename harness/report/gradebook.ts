import type { Lab, Language } from '../grading/catalogue.ts';
import type { LabResult } from '../grading/result.ts';

/** All that a report may show; pure data, so that a format never touches an engine. */
export interface Gradebook {
  readonly engine: { readonly version: string; readonly apiVersion: string; readonly storageDriver: string };
  readonly labs: readonly Lab[];
  readonly results: readonly LabResult[];
  readonly language: Language;
}

/** One report format: the whole gradebook as text. */
export type ReportFormat = (book: Gradebook, options: { readonly colour: boolean }) => string;
