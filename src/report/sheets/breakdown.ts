// 工伤构成: of which severity, by which item of the law, in which month of the year, in enterprises of which size and with
// which rate, of which occupation? For the white paper's tables.

import type { Consolidated } from '../../define.ts';
import type { Measure } from '../../model/measure.ts';
import type { Plan, SizeBand } from '../../model/plan.ts';
import { RECOGNITION_BASES } from '../../reference/recognition-basis.ts';
import { DISEASE, type GroupedBy, NOT_GIVEN, REST, UNWATCHED } from '../../tally/case-groups.ts';
import { GROUPS } from '../../words/groups.ts';
import { periodWords } from '../../words/period.ts';
import { unitWords } from '../../words/unit.ts';
import type { Ask } from '../ask.ts';
import { computedNote } from '../comparison.ts';
import { field, formula, from, rateLook } from '../figures.ts';
import { type Content, type Grid, type GridRow, live, type Sheet } from '../sheet.ts';

export const breakdown: Sheet = {
  id: 'breakdown',
  name: '工伤构成',
  build(results, ask) {
    const { say } = ask;
    const { sizes, focus } = results.plan;
    const grids = [
      ...(focus ? [gridOf('focus', say('重点情形', 'Kinds that the plan watches'), results, ask)] : []),
      gridOf('severity', say('伤害程度', 'Severity'), results, ask),
      gridOf('basis', say('认定依据', 'Item of the law'), results, ask),
      gridOf('accident-month', say('事故月份', 'Month of the accident'), results, ask),
      ...(sizes
        ? [
            {
              ...gridOf(
                'size-band',
                say('企业规模（职工人数）', 'Size of the enterprise (employees)'),
                results,
                ask,
              ),
              newPage: true as const,
            },
            ...SCOPES.map((industry) => ratesGrid(industry, results, ask)),
          ]
        : []),
      gridOf('occupation', say('工种', 'Occupation'), results, ask),
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
        say(
          `企业规模按案件计入月份台账的职工人数。${sizes ? `${sizes.source.zh}。` : '规模界线未配置（方案 sizes）。'}工种按填报文字归并，全市不少于 3 例的最多的单列，其余计入其他；写成职工姓名的按未填。`,
          `Size by the employees in the ledger of the month in which the case counts. ${sizes ? `Bands: ${sizes.source.en}.` : 'No bands are configured (sizes of the plan).'} Occupations as they were written; the most frequent with three cases or more by themselves, the others together; the person’s own name is a blank.`,
        ),
      ],
      widths: [34, 13, 13, 13, 13, 13],
      blocks: grids,
      tab: 'figures',
      orientation: 'portrait',
    };
  },
};

const SCOPES = ['key', 'all'] as const;

/** Cases and person-years of each size, of one scope: bands whose persons are few have wide limits. */
function ratesGrid(industry: (typeof SCOPES)[number], { plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const { per } = plan.rate;
  const note = computedNote(ask);
  const row = ({ id, name }: SizeBand): GridRow => {
    const measure = ask.figure('injury-rate-by-size', { industry, by: 'size-band', group: id });
    const remarks = ask.remarks(measure);
    return {
      id: `size-rate-${industry} ${id}`,
      cells: {
        group: remarks === undefined ? ask.of(name) : { value: ask.of(name), note: remarks },
        cases: field(measure, 'part', ask),
        years: field(measure, 'whole', ask),
        rate: formula(`[cases]/[years]*${per}`, measure?.value, ask.why(measure), from(measure, 'value')),
        low: field(measure, 'low', ask),
        high: field(measure, 'high', ask),
      },
    };
  };
  const scope = ask.industryName(industry);
  return {
    kind: 'grid',
    id: `size-rates-${industry}`,
    caption: say(
      `分企业规模发生率：${scope}（${unitWords(per, plan.rate.exposure, 'zh')}）`,
      `Rate by size: ${scope} (${unitWords(per, plan.rate.exposure, 'en')})`,
    ),
    columns: [
      { id: 'group', header: say('企业规模', 'Size'), look: 'text' },
      { id: 'cases', header: say('案件', 'Cases'), look: 'count' },
      { id: 'years', header: say('人年', 'Person-years'), look: 'person-years' },
      { id: 'rate', header: say('发生率', 'Rate'), look: rateLook(per) },
      { id: 'low', header: say('95%下限', '95 % low'), look: rateLook(per), note },
      { id: 'high', header: say('95%上限', '95 % high'), look: rateLook(per), note },
    ],
    rows: plan.sizes!.bands.map(row),
  };
}

function gridOf(by: GroupedBy, caption: string, { measures, plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const own = measures.filter(
    (one) => one.measure === 'injuries-by' && one.by === by && one.district === 'all',
  );
  const groups = [...new Set(own.map(({ group }) => group!))].sort(orderOf(by, own, plan));
  const of = (industry: string, group: string) =>
    own.find((one) => one.industry === industry && one.group === group);
  const totalOf = (industry: string) => own.find((one) => one.industry === industry)?.whole ?? 0;
  // Free text may hold what a name of a cell may not.
  const id = (group: string) =>
    by === 'occupation' ? `${by} ${groups.indexOf(group)}` : `${by} ${group}`.replaceAll('.', '-');
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
    (group): GridRow => ({ id: id(group), cells: { group: nameOf(by, group, plan, ask), ...cells(group) } }),
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

const LAST = [REST, UNWATCHED, DISEASE, NOT_GIVEN];

/** Sizes as the plan has them, occupations by their cases, all else as it is called; what is no group comes last. */
function orderOf(
  by: GroupedBy,
  own: readonly Measure[],
  { sizes, focus }: Plan,
): (a: string, b: string) => number {
  const bands = sizes?.bands.map(({ id }) => id) ?? [];
  const watched = focus?.map(({ id }) => id) ?? [];
  const cases = new Map(
    own.filter(({ industry }) => industry === 'all').map(({ group, part }) => [group!, part!]),
  );
  const before = (a: string, b: string) => {
    if (by === 'size-band') return place(bands, a) - place(bands, b);
    if (by === 'focus') return place(watched, a) - place(watched, b);
    return by === 'occupation' ? (cases.get(b) ?? 0) - (cases.get(a) ?? 0) : 0;
  };
  return (a, b) => LAST.indexOf(a) - LAST.indexOf(b) || before(a, b) || (a < b ? -1 : 1);
}

/** Who stands in no list comes behind it. */
function place(list: readonly string[], one: string): number {
  const at = list.indexOf(one);
  return at < 0 ? list.length : at;
}

function nameOf(by: GroupedBy, group: string, { sizes, focus }: Plan, ask: Ask): string {
  const words = GROUPS[group];
  if (words) return ask.of(words);
  if (by === 'accident-month') return ask.say(`${Number(group)}月`, `month ${Number(group)}`);
  if (by === 'basis') return RECOGNITION_BASES.find(({ key }) => key === group)?.label ?? group;
  if (by === 'focus') return ask.of(focus!.find(({ id }) => id === group)!.name);
  const band = by === 'size-band' ? sizes?.bands.find(({ id }) => id === group) : undefined;
  return band ? ask.of(band.name) : group;
}
