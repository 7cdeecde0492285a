import type Docker from 'dockerode';
import type { Diagnosis } from '../engine/diagnose.ts';
import { readCatalogue } from './catalogue.ts';
import { missingReferences } from './state.ts';

/** Whether every stock image is there and current, for `lab doctor`. */
export async function stockDiagnosis(docker: Docker): Promise<Diagnosis> {
  const present = await docker.listImages();
  const catalogue = await readCatalogue();
  const missing = catalogue.flatMap((image) => missingReferences(image, present));
  if (missing.length === 0) return { name: 'stock images', ok: true, detail: `all ${catalogue.length} are there` };
  return {
    name: 'stock images',
    ok: false,
    detail: `missing or out of date: ${missing.join(', ')}`,
    mend: 'npm run set-up',
  };
}
