// 培训台账(脱敏): which trainings stand behind the coverage? All that stand for each district.

import { training } from '../../tables/training.ts';
import { ledgerSheet } from '../ledgers.ts';
import type { Sheet } from '../sheet.ts';

export const trained: Sheet = {
  id: 'trained',
  name: '培训台账(脱敏)',
  isSent: true,
  build(results, ask) {
    const groups = results.city.districts.map((ledger) => ({
      district: ledger.district.code,
      rows: ledger.training.filter(({ leftOut }) => !leftOut),
    }));
    const words = {
      title: (count: number) =>
        ask.say(`培训台账（脱敏，${count} 人次）`, `Training (masked, ${count} attendances)`),
      note: ask.say(
        '收到的全部报送期，同一人同一培训以最后一次报送为准；有强制性问题的行不在其中。一行为一人次，覆盖率按不同人员计。',
        'Of every period received; of one person and course the last submission stands; rows left out are not in it. A row is an attendance; coverage counts distinct persons.',
      ),
    };
    return ledgerSheet(training, groups, results, ask, words, 3);
  },
};
