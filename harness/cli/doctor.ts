import { diagnose } from '../engine/diagnose.ts';
import { stockDiagnosis } from '../stock/stock-diagnosis.ts';
import { labCommand } from './command.ts';

export default labCommand({
  name: 'doctor',
  description: 'Look at the machine, the engine and the stock images, and say what to mend',
  args: {},
  async run() {
    const lines = await diagnose([stockDiagnosis]);
    for (const { name, ok, detail, mend } of lines) {
      console.log(`${ok ? '✓' : '✗'} ${name}: ${detail}`);
      if (!ok && mend) console.log(`    mend it with: ${mend}`);
    }
    return lines.every(({ ok }) => ok) ? 0 : 3;
  },
});
