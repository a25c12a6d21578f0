// At how many technical schools is the prevention of work injuries taught?

import type { CountScope, Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { lastMonthOf, type Period } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import { comparable } from '../model/text.ts';
import type { SchoolCourse } from '../tables/school-course.ts';
import type { DistrictLedger } from '../tally/city.ts';
import { coverageOf } from './coverage.ts';
import { remarksOf } from './known.ts';
import { rowsOf } from './register-scopes.ts';

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
    for (const scope of districtScopes(plan)) {
      const ledgers = city.districts.filter(({ district }) => scope === 'all' || district.code === scope);
      const sent = ledgers.map((ledger) => schoolsOf(ledger, period)).filter((schools) => schools.length > 0);
      // A school's name may stand in two districts: it is two schools there.
      const schools = sent.flat();
      const covered = schools.filter(({ values }) => values.taught).length;
      yield {
        measure: 'school-courses',
        window: 'year-to-date',
        district: scope,
        ...coverageOf(sent.length > 0 ? { covered, required: schools.length } : undefined),
        ...remarksOf(sent.length > 0 && sent.length < ledgers.length ? ['registers-not-held'] : []),
      };
    }
  },
  counts: {
    among: rowsOf(TABLE),
    fields: {
      part: {
        name: { zh: '开设课程的院校', en: 'schools with a course' },
        rows: (scope) => all(scope).map((row) => ({ row, weight: row.values.taught ? 1 : 0 })),
      },
      whole: {
        name: { zh: '技工院校', en: 'technical schools' },
        rows: (scope) => all(scope).map((row) => ({ row, weight: 1 })),
      },
    },
  },
};

const all = ({ ledgers, period }: CountScope) => ledgers.flatMap((ledger) => schoolsOf(ledger, period));

/** Of each school one row: the first that says of a course, else its first. */
function schoolsOf({ registers }: DistrictLedger, period: Period): readonly Row<SchoolCourse>[] {
  const last = lastMonthOf(period);
  const schools = new Map<string, Row<SchoolCourse>>();
  for (const row of registers[TABLE] ?? []) {
    if (!sentBy(row.source.identity.period, last)) continue;
    const name = comparable(row.values.school);
    const known = schools.get(name);
    if (known === undefined || (row.values.taught && !known.values.taught)) schools.set(name, row);
  }
  return [...schools.values()];
}

function sentBy(period: string | undefined, last: string): boolean {
  return period !== undefined && lastMonthOf(period) <= last;
}
