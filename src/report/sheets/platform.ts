// 新就业形态: how often are persons who work for platforms hurt, district by district? Only of plans that want the register.

import { periodWords } from '../../words/period.ts';
import { unitWords } from '../../words/unit.ts';
import { computedNote } from '../comparison.ts';
import { field, formula, from, rateLook } from '../figures.ts';
import type { GridRow, Sheet } from '../sheet.ts';
import { shownDistricts } from '../shown-districts.ts';

export const platform: Sheet = {
  id: 'platform',
  name: '新就业形态',
  isWanted: ({ registers = [] }) => registers.some(({ table }) => table === 'platform-month'),
  build({ plan, period }, ask) {
    const { say } = ask;
    const { per } = plan.rate;
    const note = computedNote(ask);
    const row = (district: string): GridRow => {
      const measure = ask.figure('platform-injury-rate', { district });
      const remarks = ask.remarks(measure);
      const name = ask.districtName(district);
      return {
        id: `platform-${district}`,
        ...(district === 'all' && { total: true }),
        cells: {
          district: remarks === undefined ? name : { value: name, note: remarks },
          confirmed: field(measure, 'part', ask),
          deaths: field(measure, 'deaths', ask),
          years: field(measure, 'whole', ask),
          rate: formula(
            `[confirmed]/[years]*${per}`,
            measure?.value,
            ask.why(measure),
            from(measure, 'value'),
          ),
          low: field(measure, 'low', ask),
          high: field(measure, 'high', ask),
        },
      };
    };
    return {
      title: say(
        `新就业形态人员职业伤害 · ${periodWords(period, 'zh')}`,
        `Platform workers · ${periodWords(period, 'en')}`,
      ),
      notes: [
        say(
          '参加职业伤害保障的人员单独统计，不计入工伤事故发生率的分子和分母。只计台账有行的月份；没有报送台账的区市写作 —，不是零。',
          'Persons covered by 职业伤害保障 are counted apart, in neither part of the injury rate. Only months of which the register has rows; a district that sent none is —, not zero.',
        ),
      ],
      widths: [16, 14, 12, 14, 12, 12, 12],
      blocks: [
        {
          kind: 'grid',
          id: 'platform',
          columns: [
            { id: 'district', header: say('区市', 'District'), look: 'text' },
            { id: 'confirmed', header: say('职业伤害确认人数', 'Confirmed'), look: 'count' },
            { id: 'deaths', header: say('其中死亡', 'Deaths'), look: 'count' },
            { id: 'years', header: say('人年', 'Person-years'), look: 'person-years' },
            {
              id: 'rate',
              header: say(
                `发生率（${unitWords(per, 'insured', 'zh')}）`,
                `Rate (${unitWords(per, 'insured', 'en')})`,
              ),
              look: rateLook(per),
            },
            { id: 'low', header: say('95%下限', '95 % low'), look: rateLook(per), note },
            { id: 'high', header: say('95%上限', '95 % high'), look: rateLook(per), note },
          ],
          rows: shownDistricts(plan.districts.map(({ code }) => code)).map(row),
        },
      ],
      tab: 'figures',
      orientation: 'portrait',
    };
  },
};
