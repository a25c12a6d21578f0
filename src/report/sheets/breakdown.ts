// 工伤构成: of which severity, by which item of the law, in which month of the year? For the white paper's tables.

import type { Consolidated } from '../../define.ts';
import { RECOGNITION_BASES } from '../../reference/recognition-basis.ts';
import { DISEASE, type GroupedBy, NOT_GIVEN } from '../../tally/case-groups.ts';
import { GROUPS } from '../../words/groups.ts';
import { periodWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { field, formula, from } from '../figures.ts';
import { type Content, type Grid, type GridRow, live, type Sheet } from '../sheet.ts';

export const breakdown: Sheet = {
  id: 'breakdown',
  name: '工伤构成',
  build(results, ask) {
    const { say } = ask;
    const grids = [
      gridOf('severity', say('伤害程度', 'Severity'), results, ask),
      gridOf('basis', say('认定依据', 'Item of the law'), results, ask),
      gridOf('accident-month', say('事故月份', 'Month of the accident'), results, ask),
    ];
    return {
      title: say(
        `工伤构成 · ${periodWords(results.period, 'zh')}`,
        `How the injuries part · ${periodWords(results.period, 'en')}`,
      ),
      notes: [
        say(
          '按口径计入的案件，逐案有台账的区市；只报历史汇总的不在其中。各表合计相同。占比为公式。未填的列在最后，不摊入其他类。事故月份按事故（诊断）日期，往年事故本期认定的也在其中。',
          'Cases that count, of districts that sent them one by one; every table comes to the same. Shares are formulas. Blanks stand last and are spread over nothing. Months are those of the accident (diagnosis), of whatever year.',
        ),
      ],
      widths: [34, 13, 13, 13, 13],
      blocks: grids,
      tab: 'figures',
      orientation: 'portrait',
    };
  },
};

const SCOPES = ['key', 'all'] as const;

function gridOf(by: GroupedBy, caption: string, { measures }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const own = measures.filter(
    (one) => one.measure === 'injuries-by' && one.by === by && one.district === 'all',
  );
  const groups = [...new Set(own.map(({ group }) => group!))].sort(inOrder);
  const of = (industry: string, group: string) =>
    own.find((one) => one.industry === industry && one.group === group);
  const totalOf = (industry: string) => own.find((one) => one.industry === industry)?.whole ?? 0;
  const id = (group: string) => `${by} ${group}`.replaceAll('.', '-');
  const cells = (group: string): Record<string, Content> =>
    Object.fromEntries(
      SCOPES.flatMap((industry) => {
        const measure = of(industry, group);
        const value = totalOf(industry) === 0 ? null : (measure?.part ?? 0) / totalOf(industry);
        const why = say('没有计入的案件', 'no case counts');
        return [
          [industry, measure === undefined ? 0 : field(measure, 'part', ask)],
          [
            `${industry}Share`,
            formula(`[${industry}]/[${by} total.${industry}]`, value, why, from(measure, 'value')),
          ],
        ];
      }),
    );
  const rows = groups.map(
    (group): GridRow => ({ id: id(group), cells: { group: nameOf(by, group, ask), ...cells(group) } }),
  );
  if (rows.length > 0)
    rows.push({
      id: `${by} total`,
      total: true,
      cells: {
        group: say('合计', 'Total'),
        ...Object.fromEntries(
          SCOPES.map((industry) => [
            industry,
            live(
              `SUM([${rows[0]!.id}.${industry}]:[${rows.at(-1)!.id}.${industry}])`,
              totalOf(industry),
              from(
                own.find((one) => one.industry === industry),
                'whole',
              ),
            ),
          ]),
        ),
      },
    });
  return {
    kind: 'grid',
    id: by,
    caption,
    columns: [
      { id: 'group', header: caption, look: 'text' },
      { id: 'key', header: say('重点行业', 'Key industries'), look: 'count' },
      { id: 'keyShare', header: say('占比', 'Share'), look: 'share', bar: true },
      { id: 'all', header: say('全部企业', 'All'), look: 'count' },
      { id: 'allShare', header: say('占比', 'Share'), look: 'share', bar: true },
    ],
    rows:
      rows.length > 0
        ? rows
        : [{ id: `${by} none`, cells: { group: say('没有计入的案件', 'no case counts') } }],
  };
}

const LAST = [DISEASE, NOT_GIVEN];

function inOrder(a: string, b: string): number {
  return LAST.indexOf(a) - LAST.indexOf(b) || (a < b ? -1 : 1);
}

function nameOf(by: GroupedBy, group: string, ask: Ask): string {
  const words = GROUPS[group];
  if (words) return ask.of(words);
  if (by === 'accident-month') return ask.say(`${Number(group)}月`, `month ${Number(group)}`);
  if (by === 'basis') return RECOGNITION_BASES.find(({ key }) => key === group)?.label ?? group;
  return group;
}
