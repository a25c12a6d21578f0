// How often are persons who work for platforms hurt? A population of its own: covered by another scheme, in no other rate.

import type { Count, CountScope, Metric } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { districtScopes } from '../model/measure.ts';
import { monthsOf } from '../model/period.ts';
import type { PlatformMonth } from '../tables/platform-month.ts';
import { remarksOf } from './known.ts';
import { rateOf } from './rate.ts';
import { rowsOf } from './register-scopes.ts';

const TABLE = 'platform-month';

export const platformInjuryRate: Metric = {
  id: 'platform-injury-rate',
  name: { zh: '新就业形态职业伤害发生率', en: 'injury rate of platform workers' },
  formula: {
    zh: '职业伤害确认人数 ÷（各月参加职业伤害保障人数之和 ÷ 12）× 方案单位；只计台账有行的月份，分子分母同此；与工伤发生率分开，互不计入；区间：Garwood 精确泊松 95%',
    en: 'confirmed injuries ÷ (sum of the persons covered in each month ÷ 12) × the unit of the plan; only months of which the register has rows, numerator and denominator alike; apart from the injury rate and in none of it; interval: exact Poisson (Garwood) 95 %',
  },
  *measure({ city }, period, plan) {
    if (!plan.registers?.some(({ table }) => table === TABLE)) return;
    const months = new Set(monthsOf(period));
    for (const scope of districtScopes(plan)) {
      const ledgers = city.districts.filter(({ district }) => scope === 'all' || district.code === scope);
      const byDistrict = ledgers.map(({ registers }) =>
        (registers[TABLE] ?? []).map(({ values }) => values).filter(({ month }) => months.has(month)),
      );
      const rows = byDistrict.flat();
      // A month without a row is not one without persons.
      const isPartial = byDistrict.some((own) => new Set(own.map(({ month }) => month)).size < months.size);
      yield {
        measure: 'platform-injury-rate',
        window: 'year-to-date',
        district: scope,
        ...rateOf(sumsOf(rows), plan.rate.per),
        ...deathsOf(rows),
        ...remarksOf(rows.length > 0 && isPartial ? ['platform-months-missing'] : []),
      };
    }
  },
  counts: {
    among: rowsOf(TABLE),
    fields: {
      part: summed({ zh: '职业伤害确认人数', en: 'confirmed injuries' }, ({ confirmed }) => confirmed),
      whole: summed({ zh: '参加保障的人年', en: 'person-years covered' }, ({ covered }) => covered / 12),
      deaths: summed({ zh: '其中死亡人数', en: 'of them deaths' }, ({ deaths = 0 }) => deaths),
    },
  },
};

function summed(name: Bilingual, weightOf: (values: PlatformMonth) => number): Count {
  return {
    name,
    rows: (scope) => sent(scope).map((row) => ({ row, weight: weightOf(row.values) })),
  };
}

function sent({ ledgers, period }: CountScope) {
  const months = new Set(monthsOf(period));
  return ledgers
    .flatMap(({ registers }) => registers[TABLE] ?? [])
    .filter(({ values }) => months.has(values.month));
}

function sumsOf(rows: readonly PlatformMonth[]): { part: number | null; whole: number | null } {
  if (rows.length === 0) return { part: null, whole: null };
  const personMonths = rows.reduce((sum, { covered }) => sum + covered, 0);
  return { part: rows.reduce((sum, { confirmed }) => sum + confirmed, 0), whole: personMonths / 12 };
}

/** Unknown where one of the rows leaves it empty. */
function deathsOf(rows: readonly PlatformMonth[]): { readonly deaths?: number } {
  if (rows.length === 0 || rows.some(({ deaths }) => deaths === undefined)) return {};
  return { deaths: rows.reduce((sum, { deaths }) => sum + deaths!, 0) };
}
