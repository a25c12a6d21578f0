// 企业台账: which enterprises made up the end of the period? Of each district the snapshot that applies to its last
// month; rows left out and enterprises 注销 are not in it, as they are in no measure.

import { lastMonthOf } from '../../model/period.ts';
import { enterprise } from '../../tables/enterprise.ts';
import { endWords } from '../../words/period.ts';
import { ledgerSheet } from '../ledgers.ts';
import type { Sheet } from '../sheet.ts';

export const enterprises: Sheet = {
  id: 'enterprises',
  name: '企业台账',
  isSent: true,
  build(results, ask) {
    const { plan, cube, period } = results;
    const groups = plan.districts.map(({ code }) => ({
      district: code,
      rows: cube.enterprises(lastMonthOf(period), code, 'all') ?? [],
    }));
    const end = endWords(period, ask.language);
    const words = {
      title: (count: number) =>
        ask.say(`企业台账 · ${end}（${count} 家）`, `Enterprises · ${end} (${count})`),
      note: ask.say(
        '各区市取适用于本期末月的报送；注销企业和有强制性问题的行不在其中。联系人、电话已脱敏。',
        'Of each district the snapshot that applies to the last month; closed enterprises and rows left out are not in it. Contacts are masked.',
      ),
    };
    return ledgerSheet(enterprise, groups, results, ask, words, 3);
  },
};
