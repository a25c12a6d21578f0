// At how many technical schools is the prevention of work injuries taught?

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { lastMonthOf } from '../model/period.ts';
import { comparable } from '../model/text.ts';
import type { SchoolCourse } from '../tables/school-course.ts';
import { coverageOf } from './coverage.ts';
import { remarksOf } from './known.ts';

const TABLE = 'school-course';

export const schoolCourses: Metric = {
  id: 'school-courses',
  name: { zh: '技工院校开设课程率', en: 'schools with a course' },
  formula: {
    zh: '开设工伤预防课程的技工院校数 ÷ 台账所列技工院校数（同名的算一所）；没有报送台账的区市不在其中；区间：Wilson 95%',
    en: 'technical schools with a course ÷ schools of the register (one name, one school); districts without the register are not in it; interval: Wilson 95 %',
  },
  *measure({ city }, period, plan) {
    if (!plan.registers?.some(({ table }) => table === TABLE)) return;
    const last = lastMonthOf(period);
    for (const scope of districtScopes(plan)) {
      const ledgers = city.districts.filter(({ district }) => scope === 'all' || district.code === scope);
      const sent = ledgers
        .map(({ registers }) =>
          (registers[TABLE] ?? []).filter(({ source }) => sentBy(source.identity.period, last)),
        )
        .filter((rows) => rows.length > 0);
      // A school's name may stand in two districts: it is two schools there.
      const sums = sent.map((rows) => schoolsOf(rows.map(({ values }) => values)));
      const total = (of: 'covered' | 'required') => sums.reduce((sum, one) => sum + one[of], 0);
      yield {
        measure: 'school-courses',
        window: 'year-to-date',
        district: scope,
        ...coverageOf(
          sums.length > 0 ? { covered: total('covered'), required: total('required') } : undefined,
        ),
        ...remarksOf(sums.length > 0 && sums.length < ledgers.length ? ['registers-not-held'] : []),
      };
    }
  },
};

function sentBy(period: string | undefined, last: string): boolean {
  return period !== undefined && lastMonthOf(period) <= last;
}

function schoolsOf(rows: readonly SchoolCourse[]): { readonly covered: number; readonly required: number } {
  const taught = new Map<string, boolean>();
  for (const row of rows) {
    const name = comparable(row.school);
    taught.set(name, row.taught || (taught.get(name) ?? false));
  }
  return { covered: [...taught.values()].filter(Boolean).length, required: taught.size };
}
