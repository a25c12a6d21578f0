// Does the row belong to the district that sends it?

import type { RowRule } from '../../define.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { STEPS } from '../../words/steps.ts';

export const districtDiffers: RowRule<Enterprise> = {
  level: 'row',
  table: 'enterprise',
  finding: {
    code: 'enterprise/district-differs',
    severity: 'query',
    zh: {
      what: '本行区市是“{district}”，这份报表却是“{sender}”报送的',
      why: '企业台账按报送的区市统计，本行仍计入“{sender}”；另一区市也报了该单位时会重复计算',
      fix: '填错的，改为“{sender}”或留空；确属“{district}”的，从本表删去，由“{district}”报送',
    },
    en: {
      what: 'The row says “{district}”, but “{sender}” sent it',
      why: 'Enterprises count for the district that sends them, this one for “{sender}”; if the other sends it too, it counts twice',
      fix: 'If it is a slip, enter “{sender}” or leave the cell empty; if it belongs to “{district}”, delete the row and let “{district}” send it',
    },
    example: {
      wrong: {
        zh: '合成甲区的报表中，一行“区市”填合成乙区',
        en: 'a row with another district in the table that 甲区 sends',
      },
      right: {
        zh: '“区市”留空；确属合成乙区的，从本表删去',
        en: '区市 left empty; or the row deleted, if it belongs there',
      },
    },
    steps: [STEPS.deleteRow, STEPS.explainIt],
  },
  check({ district }, { plan }, identity) {
    if (district === undefined) return 'holds';
    if (identity.district === undefined) return 'undecided';
    if (district === identity.district) return 'holds';
    const nameOf = (code: string) => plan.districts.find((known) => known.code === code)?.name ?? code;
    return { column: 'district', args: { district: nameOf(district), sender: nameOf(identity.district) } };
  },
};
