// Which plan does the synthetic city follow? The shipped one with five districts that do not exist, every name of it
// marked 合成数据.

import type { District, Plan, Scored } from '../model/plan.ts';
import type { Premium } from '../model/premium.ts';
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

/** Invented, so that a dry run can be seen: rules are each city's own, and those of no city. */
const FLOATING: Premium['rules'] = [
  {
    ...floating('class-one', '一类行业不浮动', 'class 1 does not float', 0, {}),
    classes: [1],
  },
  floating('major', '发生重大事故，上浮两档', 'a major accident: two up', 2, {
    majorAccident: true,
    deaths: { from: 3 },
  }),
  floating('death', '发生工亡，上浮两档', 'a death: two up', 2, { deaths: { from: 1 } }),
  floating('dearest', '支缴率超过300%，上浮两档', 'payout above 300 %: two up', 2, {
    payout: { above: 3 },
  }),
  floating('dear', '支缴率超过120%，上浮一档', 'payout above 120 %: one up', 1, { payout: { above: 1.2 } }),
  floating('often', '发生率达到3%，上浮一档', 'incidence from 3 %: one up', 1, { incidence: { from: 0.03 } }),
  floating('disease', '有职业病，不下浮', 'a disease: no step down', 0, { diseases: { from: 1 } }),
  floating('no-case', '无工伤且支缴率低于20%，下浮两档', 'no case, payout below 20 %: two down', -2, {
    cases: { to: 0 },
    payout: { below: 0.2 },
  }),
  floating('cheap', '支缴率低于60%，下浮一档', 'payout below 60 %: one down', -1, { payout: { below: 0.6 } }),
  floating('stays', '其余按基准费率', 'all others: base rate', 0, {}),
];

function floating(
  id: string,
  zh: string,
  en: string,
  steps: number,
  when: Premium['rules'][number]['when'],
): Premium['rules'][number] {
  return { id, name: { zh: `${zh}（合成规则）`, en: `${en} (invented rule)` }, when, steps };
}

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
      {
        zh: '培训学时、线上占比和合格有效期为合成示例，不是任何方案的规定。',
        en: 'Hours of training, the online share and the term of a pass are invented and those of no plan.',
      },
      ...(pattern.notes ?? []).filter(({ zh }) => !/高新区|区市/.test(zh)),
    ],
    city: { code: '990100', name: '合成市(合成数据)' },
    districts: DISTRICTS,
    assessment: WEIGHTS,
    // Invented: no document of the pattern gives them.
    projects: {
      ...pattern.projects,
      experts: 3,
      days: { review: 60, implement: 90, accept: 60, evaluate: 60 },
    },
    collections: { '2024': 30_000_000 },
    // Invented, so that 培训进度 can be seen whole.
    training: {
      ...pattern.training,
      minHours: 16,
      maxOnlineShare: 0.4,
      certificate: { months: 36, noticeMonths: 6 },
    },
    ...(pattern.premium && {
      premium: {
        ...pattern.premium,
        source: {
          zh: '档次和基准费率取自人社部发〔2015〕71号；浮动规则为合成示例，不是任何城市的规定',
          en: 'steps and base rates of 人社部发〔2015〕71号; the rules are invented and those of no city',
        },
        rules: FLOATING,
      },
    }),
  };
}
