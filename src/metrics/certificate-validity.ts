// Whose training has run out, or is about to? By the plan's term; a plan that names none lets no course expire.

import type { Metric } from '../define.ts';
import type { Reason } from '../model/measure.ts';
import { monthsOf } from '../model/period.ts';
import { reasonOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { countsOf, trainingScopes } from './training-scopes.ts';

const GROUPS = ['expired', 'expiring'] as const;

export const certificateValidity: Metric = {
  id: 'certificate-validity',
  name: { zh: '培训合格有效期', en: 'certificates that run out' },
  formula: {
    zh: '按方案有效期（月），期末在岗已训人员（whole，不按应训人数封顶）中末次合格至期末已满有效期的（expired）、将在方案提示月数内期满的（expiring），按月计；方案未设定的为未配置；不影响覆盖率',
    en: 'by the term of the plan in months: of the trained persons in post (whole, not capped by the requirement) those whose last pass has run out by the end of the period (expired) or does so within the months of notice (expiring); not configured where the plan names no term; the coverage is not touched',
  },
  *measure(cube, period, plan) {
    for (const { district, industry, role, progress } of trainingScopes(cube, period, plan)) {
      const counts = plan.training.certificate && countsOf(progress, { industry, role });
      for (const group of GROUPS) {
        const parts = { part: counts?.[group] ?? null, whole: counts?.certified ?? null };
        const why: Reason | undefined = plan.training.certificate ? whyUnknown(parts) : 'not-configured';
        yield {
          measure: 'certificate-validity',
          window: 'year-to-date',
          district,
          industry,
          role,
          by: 'certificate',
          group,
          ...ratioOf(parts),
          ...reasonOf(why),
        };
      }
    }
  },
  sources({ district, industry = 'all', role, group }, field, period) {
    const ask = (what: (typeof GROUPS)[number] | 'certified') =>
      ({ what, months: monthsOf(period), district, industry, ...(role !== undefined && { role }) }) as const;
    const of = group as (typeof GROUPS)[number];
    if (field === 'part') return [ask(of)];
    return field === 'whole' ? [ask('certified')] : [ask(of), ask('certified')];
  },
};
