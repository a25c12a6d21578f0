// How many enterprises of a district stand in each band of the plan, and on the key list?

import type { Metric } from '../define.ts';
import { twelveMonthsTo } from '../model/period.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { keyList, type ListedFirm } from './key-list.ts';

/** Beside the plan's bands. */
const LISTED = 'listed';

export const keyEnterprises: Metric = {
  id: 'key-enterprises',
  name: { zh: '重点企业家数', en: 'number of key enterprises' },
  formula: {
    zh: '近 12 个月病例数在该预警级别的企业家数；“列入名单”按超过同行业的把握与工亡，由全行业企业共同决定。下面是这些企业的病例',
    en: 'enterprises whose injuries over twelve months are in the band; “listed” goes by certainty and deaths, decided by all enterprises of the industry. Below: the cases of these enterprises',
  },
  *measure(cube, period, plan) {
    const list = keyList(cube, period, plan);
    if (list === undefined) return;
    const bands = [...list.warning.bands.map(({ id }) => id), LISTED];
    const inBand = (band: string): readonly ListedFirm[] =>
      band === LISTED
        ? list.listed
        : [...list.listed, ...list.warned].filter((firm) => firm.band?.id === band);
    for (const { code: district } of plan.districts) {
      for (const band of bands) {
        const own = inBand(band).filter((firm) => firm.district === district);
        const enterprises = own.map(({ uscc }) => scrubbed(uscc));
        const scope = { measure: 'key-enterprises', window: 'rolling-12', district, band } as const;
        yield { ...scope, enterprises, value: own.length };
      }
    }
  },
  sources: ({ enterprises = [] }, field, period) =>
    field === 'value'
      ? [{ what: 'cases', months: twelveMonthsTo(period), district: 'all', industry: 'all', enterprises }]
      : undefined,
};
