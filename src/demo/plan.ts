// Which plan does the synthetic city follow? The shipped one with five districts that do not exist, every name of it
// marked 合成数据.

import type { District, Plan } from '../model/plan.ts';
import { loadPlan } from '../plans/load.ts';

const PATTERN = 'qingdao-2021-2025';

/** No province of GB/T 2260 begins with 99. */
export const DISTRICTS: readonly District[] = ['甲', '乙', '丙', '丁', '戊'].map((sign, i) => ({
  code: `99010${i + 1}`,
  name: `合成${sign}区`,
  aliases: [],
}));

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
  };
}
