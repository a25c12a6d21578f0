// 工伤台账(脱敏): which cases stand behind the figures? All that stand for each district, of every period received.

import { injury } from '../../tables/injury.ts';
import { ledgerSheet } from '../ledgers.ts';
import type { Sheet } from '../sheet.ts';

export const injuries: Sheet = {
  id: 'injuries',
  name: '工伤台账(脱敏)',
  isSent: true,
  build(results, ask) {
    const groups = results.city.districts.map(({ district, cases }) => ({
      district: district.code,
      rows: cases.filter(({ leftOut }) => !leftOut),
    }));
    const words = {
      title: (count: number) => ask.say(`工伤台账（脱敏，${count} 件）`, `Injuries (masked, ${count})`),
      note: ask.say(
        '收到的全部报送期，同一文书编号以最后一次报送为准；有强制性问题的行不在其中。是否计入发生率由口径决定（见“口径与方法”）。',
        'Of every period received; of one case the last submission stands; rows left out are not in it. Which of them count is a matter of the definition (口径与方法).',
      ),
    };
    return ledgerSheet(injury, groups, results, ask, words, 2);
  },
};
