// A column's total differs from its rows: is it one head count, two of whose digits were swapped in typing?

import type { SubmissionRule } from '../../define.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Row } from '../../model/submission.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { earlierEnterprise } from '../../tally/earlier-enterprise.ts';
import { STEPS } from '../../words/steps.ts';
import { headerOf } from '../columns.ts';
import { likeliest, suspectsOf } from '../swapped-digits.ts';

export const digitsSwapped: SubmissionRule = {
  level: 'submission',
  needs: ['enterprise'],
  finding: {
    code: 'enterprise/digits-swapped',
    severity: 'query',
    zh: {
      what: '“{column}”填的是 {value}；若为 {swapped}，各行相加就与合计行的 {stated} 一致{andBefore}',
      why: '合计与明细之差正好是相邻两位数字互换之差，多半是录入时两位数字颠倒',
      fix: '与原始资料核对：颠倒的，改为 {swapped}；无误的，改正合计行',
    },
    en: {
      what: '“{column}” says {value}; with {swapped} the rows would add up to the stated total of {stated}{andBefore}',
      why: 'Total and rows differ by just what two swapped neighbouring digits make',
      fix: 'Compare with the source: if the digits were swapped enter {swapped}, else correct the total',
    },
    example: {
      wrong: {
        zh: '职工人数 243，合计行比各行之和多 180',
        en: '职工人数 243 where the total is 180 more than its rows',
      },
      right: { zh: '与原始资料核对后改为 423', en: '423, once compared with the source' },
    },
    steps: [STEPS.goTo],
    blanks: {
      column: { zh: '职工人数', en: '职工人数' },
      value: { zh: '243', en: '243' },
      swapped: { zh: '423', en: '423' },
      stated: { zh: '〔合计〕', en: '[total]' },
      andBefore: { zh: '', en: '' },
    },
  },
  *check(submission, siblings, { plan }) {
    for (const source of submission.sources) {
      const { totalsOff = [] } = source;
      if (source.table !== 'enterprise' || totalsOff.length === 0) continue;
      const rows = submission.rows.enterprise.filter((row) => row.source === source);
      for (const off of totalsOff) {
        const before = (row: Row<unknown>) => {
          const { uscc } = row.values as Enterprise;
          const earlier = earlierEnterprise(submission, siblings, uscc)?.values;
          return (earlier as Readonly<Record<string, number | undefined>> | undefined)?.[off.column];
        };
        const found = likeliest(suspectsOf(off, rows, before) ?? [], off);
        if (found === undefined) continue;
        const { row, value, swapped, before: was } = found;
        const column = headerOf('enterprise', off.column, plan);
        const args = { column, value, swapped, stated: off.stated, andBefore: said(was) };
        yield { row, column: off.column, args };
      }
    }
  },
};

function said(before: number | undefined): Bilingual {
  if (before === undefined) return { zh: '', en: '' };
  return { zh: `（上一次报送为 ${before}）`, en: ` (${before} the last time)` };
}
