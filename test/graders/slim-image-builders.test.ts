import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, runLab } from '../cli/run-lab.ts';

const LAB = 'slim-image';

/** One of each kind in which the builders differ: stages, their order, caching of copies, instructions without a layer. */
const ANSWERS = [
  'starter',
  'right/book-way',
  'right/scratch-all-in-root',
  'right/page-in-a-folder',
  'wrong/comment-behind-instruction',
  'wrong/command-points-nowhere',
  'wrong/source-in-final-stage',
  'wrong/page-before-program',
  'wrong/everything-copied-into-builder',
];

interface Graded {
  submissions: { member: string; labs: { lab: string; checks: { id: string; status: string }[] }[] }[];
}

test('the verdict on an image is the same under the classic builder and BuildKit', { timeout: 900_000 }, async () => {
  const group = mkdtempSync(path.join(tmpdir(), 'labdock-builders-'));
  try {
    for (const answer of ANSWERS) {
      const member = answer.replace('/', '-');
      cpSync(path.join(ROOT, 'labs', LAB, answer), path.join(group, member, LAB), { recursive: true });
    }
    const buildkit = await verdicts(group, 'buildkit');
    expect(Object.keys(buildkit)).toHaveLength(ANSWERS.length);
    expect(Object.values(buildkit).flat().join(' ')).not.toContain('error');
    expect(await verdicts(group, 'classic')).toEqual(buildkit);
  } finally {
    rmSync(group, { recursive: true, force: true });
  }
});

async function verdicts(group: string, builder: string): Promise<Record<string, string[]>> {
  const { stdout } = await runLab(['grade', group, '--format', 'json'], { LABDOCK_BUILDER: builder });
  const { submissions } = JSON.parse(stdout) as Graded;
  return Object.fromEntries(
    submissions.map(({ member, labs }) => {
      const checks = labs.find(({ lab }) => lab === LAB)?.checks ?? [];
      return [member, checks.map(({ id, status }) => `${id}: ${status}`)];
    }),
  );
}
