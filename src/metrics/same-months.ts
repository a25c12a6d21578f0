// How far has the rate fallen if of a district that is behind only the months that it sent stand against its base? Injuries
// have seasons: four months of a district against six of its base are not like against like.

import type { Measure } from '../model/measure.ts';
import { monthsOf, type Period, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Cube } from '../tally/cube.ts';
import type { Question } from '../tally/question.ts';
import { addSums, NOTHING, type Sums } from '../tally/sums.ts';
import type { Definition } from './definitions.ts';

export const SAME_MONTHS: Definition = {
  id: 'same-months',
  name: { zh: '同区市同月份', en: 'the same months of each district' },
  rate: {},
};

/** The city, of whose base only those months count of a district that it has sent now; undefined = all have sent all. */
export function withSameMonths(cube: Cube, period: Period, { districts, rate }: Plan): Cube | undefined {
  const now = monthsOf(period);
  const codes = districts.map(({ code }) => code);
  if (codes.every((code) => now.every((month) => cube.hasSent(month, code)))) return undefined;
  const base = new Set(rate.baseYears.flatMap((year) => now.map((month) => `${year}${month.slice(4)}`)));
  return {
    ...cube,
    sums(months, district, industry) {
      if (!months.some((month) => base.has(month))) return cube.sums(months, district, industry);
      let total: Sums = NOTHING;
      for (const code of district === 'all' ? codes : [district]) {
        const sent = months.filter((month) => cube.hasSent(`${yearOf(period)}${month.slice(4)}`, code));
        const sums = cube.sums(sent, code, industry);
        if (sums === undefined) return undefined;
        total = addSums(total, sums);
      }
      return total;
    },
  };
}

/** Of its base each district is asked for its own months. */
export function askedBySameMonths(
  questions: readonly Question[],
  { district, behind = [] }: Measure,
  { districts, rate }: Plan,
): Question[] {
  const codes = district === 'all' ? districts.map(({ code }) => code) : [district];
  return questions.flatMap((question) => {
    if (!question.months.some((month) => rate.baseYears.includes(yearOf(month)))) return [question];
    return codes.map((code) => {
      const late = behind.find((one) => one.district === code);
      const until = late?.until?.slice(4);
      const months = question.months.filter((month) => !late || month.slice(4) <= (until ?? ''));
      return { ...question, district: code, months };
    });
  });
}

/** Who is not behind has the figure of the plan's own definition once more. */
export function isOfficialAgain({ definition, behind }: Measure): boolean {
  return definition === SAME_MONTHS.id && behind === undefined;
}
