// Who took a post this year, who left one, and are they trained? Only who stands in the training ledgers is seen.

import type { Metric } from '../define.ts';
import { monthsOf } from '../model/period.ts';
import { reasonOf, remarksOf } from './known.ts';
import { ratioOf } from './ratio.ts';
import { countsOf, trainingScopes } from './training-scopes.ts';

const GROUPS = ['joined', 'left'] as const;

export const trainingJoiners: Metric = {
  id: 'training-joiners',
  name: { zh: '到任离任人员培训情况', en: 'training of who came and went' },
  formula: {
    zh: '到任：任职日期在本年至期末且期末在岗的不同人员（whole），其中考核合格的（part）；离任：离任日期在本年至期末的不同人员，其中离任前考核合格的；只看得到培训台账上的人，未参训的新任人员不在其中；没有区市填报任职日期的为未知',
    en: 'joined: distinct persons who took their post from January to the end of the period and hold it (whole), and those of them who passed (part); left: who left in these months, and who of them had passed; only persons of the training ledgers are seen, so that newcomers without any course are not; unknown where nobody writes the dates down',
  },
  *measure(cube, period, plan) {
    for (const { district, industry, role, progress } of trainingScopes(cube, period, plan)) {
      for (const group of GROUPS) {
        const known = progress.filter((one) => (group === 'joined' ? one?.knowsJoined : one?.knowsLeft));
        const counts = known.length === 0 ? undefined : countsOf(known, { industry, role });
        const parts = {
          part: counts?.[`${group}-trained`] ?? null,
          whole: counts?.[group] ?? null,
        };
        const ratio = ratioOf(parts);
        const isSent = progress.some((one) => one !== undefined);
        yield {
          measure: 'training-joiners',
          window: 'year-to-date',
          district,
          industry,
          role,
          by: 'post',
          group,
          ...ratio,
          ...reasonOf(
            ratio.value !== null
              ? undefined
              : counts !== undefined
                ? 'no-exposure'
                : isSent
                  ? 'not-recorded'
                  : 'no-data',
          ),
          ...remarksOf(known.length > 0 && known.length < progress.length ? ['posts-not-recorded'] : []),
        };
      }
    }
  },
  sources({ district, industry = 'all', role, group }, field, period) {
    const of = group as (typeof GROUPS)[number];
    const ask = (what: typeof of | `${typeof of}-trained`) =>
      ({ what, months: monthsOf(period), district, industry, ...(role !== undefined && { role }) }) as const;
    if (field === 'part') return [ask(`${of}-trained`)];
    return field === 'whole' ? [ask(of)] : [ask(`${of}-trained`), ask(of)];
  },
};
