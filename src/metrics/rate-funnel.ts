// Is a district's rate beyond what chance alone makes of the city's? A funnel instead of a ranking: of districts that are
// alike one is always last.

import type { Metric } from '../define.ts';
import { controlLimits } from '../statistics/funnel.ts';
import { reasonOf, remarksOf } from './known.ts';
import { whyUnknown } from './ratio.ts';
import { funnelSources } from './sources.ts';
import { MIXED_SCOPES } from './strata-change.ts';
import { windowsOf } from './window.ts';

export const rateFunnel: Metric = {
  id: 'rate-funnel',
  name: { zh: '发生率漏斗图', en: 'funnel of injury rates' },
  formula: {
    zh: '本区市计入工伤人数 ÷ 按全市同月发生率预期的人数；控制限：泊松分布 95% 和 99.8%（只有偶然因素时约二十分之一、五百分之一的区市会越限），未计行业结构差异',
    en: 'counted injuries ÷ those expected at the rate of the city in the same months; control limits: Poisson 95 % and 99.8 %; the mix of industries is left aside',
  },
  *measure(cube, period, plan) {
    for (const { window, now } of windowsOf(period, plan)) {
      for (const industry of MIXED_SCOPES) {
        for (const { code } of plan.districts) {
          const own = cube.sums(now, code, industry);
          // Of a district that is behind: the rate of the city in the months that it has sent.
          const months = now.filter((month) => cube.hasSent(month, code));
          const city = cube.sums(months, 'all', industry);
          const rate = city?.exposure ? (city.cases ?? Number.NaN) / city.exposure : Number.NaN;
          const expected = (own?.exposure ?? Number.NaN) * rate;
          const parts = {
            part: own?.cases ?? null,
            whole: Number.isFinite(expected) ? expected : null,
          };
          const reason = whyUnknown(parts);
          const at = (level: number) => {
            const { low, high } = controlLimits(expected, level);
            return { low: low / expected, high: high / expected };
          };
          yield {
            measure: 'rate-funnel',
            window,
            district: code,
            industry,
            ...parts,
            value: reason === undefined ? parts.part! / expected : null,
            ...(reason === undefined ? at(WARNING) : { low: null, high: null }),
            outer: reason === undefined ? at(ALARM) : { low: null, high: null },
            ...reasonOf(reason),
            ...remarksOf([...(own?.remarks ?? []), ...(city?.remarks ?? [])]),
          };
        }
      }
    }
  },
  sources: funnelSources,
};

const WARNING = 0.95;
const ALARM = 0.998;
