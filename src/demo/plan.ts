// Which plan does the synthetic city follow? The shipped one with five districts that do not exist, every name of it
// marked 合成数据.

import type { District, Plan, Scored } from '../model/plan.ts';
import { loadPlan } from '../plans/load.ts';

const PATTERN = 'qingdao-2021-2025';

/** No province of GB/T 2260 begins with 99. */
export const DISTRICTS: readonly District[] = ['甲', '乙', '丙', '丁', '戊'].map((sign, i) => ({
  code: `99010${i + 1}`,
  name: `合成${sign}区`,
  aliases: [],
}));

/** Invented, so that points can be seen: no document gives weights. */
const WEIGHTS: readonly Scored[] = [
  scored('complete', '报送完整率', 'completeness', 'submission-completeness', 15, [0.5, 1]),
  scored('timely', '报送及时率', 'timeliness', 'submission-timeliness', 15, [0.5, 1]),
  scored('first-pass', '首报合格率', 'first-pass rate', 'first-pass', 20, [0, 1]),
  {
    ...scored('trained', '重点人员培训覆盖率', 'training coverage', 'training-coverage', 25, [0.6, 1]),
    industry: 'key',
    role: 'all',
  },
  {
    ...scored('fall', '重点行业发生率降幅', 'fall of the rate', 'injury-reduction', 25, [0, 0.25]),
    industry: 'key',
  },
];

function scored(
  id: string,
  zh: string,
  en: string,
  measure: string,
  weight: number,
  [none, full]: readonly [number, number],
): Scored {
  return {
    id,
    name: { zh: `${zh}（合成权重）`, en: `${en} (invented weight)` },
    measure,
    weight,
    none,
    full,
  };
}

export function demoPlan(): Plan {
  const pattern = loadPlan(PATTERN);
  return {
    ...pattern,
    id: 'synthetic',
    name: {
      zh: `合成数据：${pattern.name.zh.replace('青岛市', '合成市')}`,
      en: 'Synthetic data: a city that does not exist',
    },
    source: `合成数据，仅供试用；目标、口径、行业、人员类别取自 ${PATTERN}`,
    notes: [
      {
        zh: '合成数据：区市、企业、人员、号码和案件全部虚构，与任何真实单位和个人无关。',
        en: 'Synthetic data: districts, enterprises, persons, codes and cases are invented and mean nobody.',
      },
      ...(pattern.notes ?? []).filter(({ zh }) => !/高新区|区市/.test(zh)),
    ],
    city: { code: '990100', name: '合成市(合成数据)' },
    districts: DISTRICTS,
    assessment: WEIGHTS,
  };
}
