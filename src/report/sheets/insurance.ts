// 参保情况: which share of the employed is insured, and which enterprises employ more persons than they insure?

import type { Consolidated } from '../../define.ts';
import { lastMonthOf } from '../../model/period.ts';
import type { Row } from '../../model/submission.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { endWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { coverageSheet } from '../coverage.ts';
import { sourceCells, sourceColumns } from '../ledgers.ts';
import type { Ledger, Sheet } from '../sheet.ts';

export const insurance: Sheet = {
  id: 'insurance',
  name: '参保情况',
  build(results, ask) {
    const { say } = ask;
    const end = endWords(results.period, ask.language);
    return coverageSheet(
      {
        title: say(`工伤保险参保情况 · ${end}`, `Insurance coverage · ${end}`),
        note: say(
          '参保方式为“单位”的企业；已参保人数逐企业以职工人数封顶（一家多保不抵另一家少保）。按项目参保的企业不在此列。合计、未参保人数、参保率为公式。',
          'Enterprises that insure as 单位; insured persons are capped at the employed of each enterprise. Those insured by project stand apart. Totals, uninsured and coverage are formulas.',
        ),
        captions: {
          districts: say('各区市（全部企业）', 'Districts (all enterprises)'),
          parts: say('区市 × 是否重点行业', 'District × key or other'),
        },
        headers: {
          whole: say('职工人数', 'Employed'),
          part: say('已参保人数', 'Insured'),
          missing: say('未参保人数', 'Uninsured'),
          coverage: say('参保率', 'Coverage'),
        },
        partHeader: say('范围', 'Scope'),
        parts: ['key', 'other'],
        partName: ask.industryName,
        figure: (district, industry) => ask.figure('insurance-coverage', { district, industry }),
        target: 1,
        states: { reached: say('应保尽保', 'all insured'), below: say('有未参保职工', 'some are uninsured') },
        missing: uninsured(results, ask),
      },
      results.plan,
      ask,
    );
  },
};

/** 应保未保, the largest gap of each district first. */
function uninsured(results: Consolidated, ask: Ask): Ledger {
  const { plan, cube, period } = results;
  const { say } = ask;
  const gapOf = ({ values }: Row<Enterprise>) => values.employees - values.insured;
  const found = plan.districts.map(({ code }) => ({
    district: code,
    rows: (cube.enterprises(lastMonthOf(period), code, 'all') ?? [])
      .filter((row) => row.values.insuredBy !== '项目' && gapOf(row) > 0)
      .sort((a, b) => gapOf(b) - gapOf(a)),
  }));
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    kind: 'ledger',
    id: 'uninsured',
    caption: say(
      `应保未保清单（${count} 家，各区市按缺口由大到小）`,
      `Employing more than they insure (${count}, largest gap first)`,
    ),
    newPage: true,
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'industry', header: say('重点行业', 'Industry'), look: 'text' },
      { id: 'employees', header: say('职工人数', 'Employed'), look: 'count' },
      { id: 'insured', header: say('参保人数', 'Insured'), look: 'count' },
      { id: 'gap', header: say('未参保人数', 'Uninsured'), look: 'count', formula: '[employees]-[insured]' },
      { id: 'uscc', header: say('统一社会信用代码', 'Credit code'), look: 'code' },
      { id: 'name', header: say('单位名称', 'Enterprise'), look: 'text' },
      { id: 'town', header: say('街道(镇)', 'Town'), look: 'text' },
      ...sourceColumns(ask),
    ],
    count,
    *rows() {
      for (const { district, rows } of found) {
        for (const row of rows) {
          const { keyIndustry, employees, insured, uscc, name, town } = row.values;
          const industry = keyIndustry === undefined ? undefined : ask.industryName(keyIndustry);
          yield {
            cells: [
              ask.districtName(district),
              industry,
              employees,
              insured,
              employees - insured,
              uscc,
              name,
              town,
              ...sourceCells(row),
            ],
          };
        }
      }
    },
    none: say('按报送数据，没有应保未保的企业', 'none by the data received'),
  };
}
