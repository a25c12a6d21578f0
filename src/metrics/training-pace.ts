// How many persons a month have to be trained until everybody is, and how many have been of late?

import type { Metric } from '../define.ts';
import { EVERY_ROLE, type Measure, type Ratio } from '../model/measure.ts';
import { lastMonthOf, type Month, monthAt, monthIndex, monthsOf } from '../model/period.ts';
import type { Cube } from '../tally/cube.ts';
import type { Progress } from '../tally/training-progress.ts';
import type { TrainingSums } from '../tally/training-state.ts';
import { reasonOf } from './known.ts';
import { countsOf, trainedRemarks, trainingScopes } from './training-scopes.ts';

type Asked = Parameters<typeof countsOf>[1];

export const trainingPace: Metric = {
  id: 'training-pace',
  name: { zh: '重点人员培训进度', en: 'pace of the training' },
  formula: {
    zh: '缺训人数 ÷ 距培训期限（方案 training.to，未设定的为目标月份）的月数，即每月需训人数，已训足为 0；对照近 12 个月（不早于方案起算月）每月新训人数：期末在册、在岗并计入覆盖率的人员中首次合格在这些月份的；全市速度为各区市相加；照此速度训足的月份取各区市各类中最晚的，有一项缺训而无新训即不知',
    en: 'missing persons ÷ months to the end of the time for training (training.to of the plan, else the month of its target): persons needed a month, 0 where nobody is missing; beside it those trained a month in the last twelve (not before the plan’s first): of the persons who count in the coverage those whose first pass lies in these months; paces of districts add up; the month reached is the latest of every district and role, unknown where one has missing persons and no pace',
  },
  *measure(cube, period, plan) {
    const month = lastMonthOf(period);
    const monthsLeft = Math.max(0, monthIndex(plan.training.to ?? plan.target.by) - monthIndex(month));
    for (const { district, industry, role, districts, progress } of trainingScopes(cube, period, plan)) {
      const sums = sumsOf(cube, month, district, { industry, role });
      const needed = neededOf(sums, monthsLeft);
      yield {
        measure: 'training-pace',
        window: 'year-to-date',
        district,
        industry,
        role,
        part: sums?.covered ?? null,
        whole: sums?.required ?? null,
        ...needed,
        monthsLeft,
        now: paceOf(progress, { industry, role }),
        reached: needed.reason === 'no-exposure' ? null : latest(reachedIn(districts, { industry, role })),
        ...trainedRemarks(cube, month, district, plan),
      };
    }

    function reachedIn(codes: readonly string[], { industry, role }: Asked): (Month | null)[] {
      const roles = role === EVERY_ROLE ? plan.roles.map(({ id }) => id) : [role];
      return codes.flatMap((code) =>
        roles.map((one) => {
          const asked = { industry, role: one };
          const sums = sumsOf(cube, month, code, asked);
          if (sums === undefined) return null;
          const missing = sums.required - sums.covered;
          if (missing === 0) return month;
          const { part, whole } = paceOf([cube.progress(month, code)], asked);
          // Multiplied first: a whole number of months stays one.
          return part ? monthAt(monthIndex(month) + Math.ceil((missing * whole!) / part)) : null;
        }),
      );
    }
  },
  sources({ district, industry = 'all', role }, field, period) {
    const months = monthsOf(period);
    const ask = (what: 'trained' | 'required' | 'newly') =>
      ({ what, months, district, industry, ...(role !== undefined && { role }) }) as const;
    if (field === 'part') return [ask('trained')];
    if (field === 'whole') return [ask('required')];
    if (field === 'value') return [ask('trained'), ask('required')];
    if (field === 'now.part' || field === 'now.value') return [ask('newly')];
    if (field === 'reached') return [ask('trained'), ask('required'), ask('newly')];
    // Months come from the plan and from what was sent when, not from rows.
    return [];
  },
};

function sumsOf(cube: Cube, month: Month, district: string, { industry, role }: Asked) {
  const state = cube.training(month, district, industry);
  return state && (role === EVERY_ROLE ? state.all : (state.roles.get(role) ?? { required: 0, covered: 0 }));
}

function neededOf(
  sums: Pick<TrainingSums, 'required' | 'covered'> | undefined,
  monthsLeft: number,
): Pick<Measure, 'value' | 'reason'> {
  if (sums === undefined) return { value: null, reason: 'no-data' };
  if (sums.required === 0) return { value: null, reason: 'no-exposure' };
  const missing = sums.required - sums.covered;
  if (missing === 0) return { value: 0 };
  return monthsLeft > 0 ? { value: missing / monthsLeft } : { value: null, ...reasonOf('window-over') };
}

/** Persons, months, persons a month. Districts whose months are not as many have no months in common: their paces add up. */
function paceOf(progress: readonly (Progress | undefined)[], asked: Asked): Ratio {
  const counts = countsOf(progress, asked);
  const months = new Set(progress.map((one) => one?.span.months ?? 0));
  if (counts === undefined || months.has(0)) return { part: null, whole: null, value: null };
  const [only] = months;
  if (months.size === 1) return { part: counts.newly, whole: only!, value: counts.newly / only! };
  const paces = progress.map((one) => countsOf([one], asked)!.newly / one!.span.months);
  return { part: counts.newly, whole: null, value: paces.reduce((a, b) => a + b, 0) };
}

/** The last of them; null where one is not known. */
function latest(months: readonly (Month | null)[]): Month | null {
  if (months.includes(null)) return null;
  return (months as readonly Month[]).reduce((a, b) => (a > b ? a : b));
}
