// Which claims can the data not carry? The kinds of findings about a draft, each with its words.

import type { Bilingual } from '../model/bilingual.ts';
import type { FindingKind } from '../model/finding.ts';
import { STEPS } from '../words/steps.ts';

const WHO = { zh: '〔范围和指标〕', en: '[figure and scope]' };
const BLANKS = {
  who: WHO,
  stated: { zh: '〔文稿中的数〕', en: '[number in the draft]' },
  found: { zh: '〔数据中的数〕', en: '[number in the data]' },
  interval: { zh: '〔区间〕', en: '[interval]' },
  also: { zh: '', en: '' },
  cases: { zh: '〔若干〕', en: '[some]' },
  minCases: { zh: '〔方案规定的〕', en: '[given by the plan]' },
  reason: { zh: '〔原因〕', en: '[reason]' },
} as const;

const blanks = (...names: (keyof typeof BLANKS)[]) =>
  Object.fromEntries(names.map((name) => [name, BLANKS[name]])) as Record<
    string,
    (typeof BLANKS)[keyof typeof BLANKS]
  >;

export const significance: FindingKind = {
  code: 'claim/significance',
  severity: 'error',
  zh: {
    what: '{who}写成“显著”“明显”“大幅”一类的变化，而数据是{found}（{interval}）',
    why: '区间包含 0，或基期案件太少时，变化可能只是偶然，不能说显著',
    fix: '去掉“显著”等词，写明点估计和区间',
  },
  en: {
    what: '{who} is called significant, marked or large, while the data say {found} ({interval})',
    why: 'Where the interval holds 0 or the base has too few cases the change may be chance',
    fix: 'Leave the strong word out and give the estimate with its interval',
  },
  example: {
    wrong: { zh: '合成甲区事故发生率显著下降20%', en: 'the rate fell significantly, by 20 %' },
    right: {
      zh: '点估计下降 20.0%（95%区间 -15.0%～44.6%），尚不能排除未下降',
      en: 'an estimated fall of 20.0 % (95 % interval -15.0 % to 44.6 %); that it has not fallen cannot be excluded',
    },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'found', 'interval'),
};

export const figureDiffers: FindingKind = {
  code: 'claim/figure-differs',
  severity: 'error',
  zh: {
    what: '{who}写的是“{stated}”，数据是 {found}{also}',
    why: '按文稿写出的位数四舍五入后，两个数仍不相同',
    fix: '改用数据中的数；认为数据有误的，先更正报送再汇总',
  },
  en: {
    what: '{who} is given as “{stated}”, the data say {found}{also}',
    why: 'They differ even when rounded to the places that the draft gives',
    fix: 'Use the number of the data; if the data are wrong, have them corrected and consolidate again',
  },
  example: {
    wrong: { zh: '发生率下降 18.3%（数据为 12.1%）', en: 'a fall of 18.3 % (the data say 12.1 %)' },
    right: { zh: '发生率下降 12.1%', en: 'a fall of 12.1 %' },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'stated', 'found', 'also'),
};

export const percentPoints: FindingKind = {
  code: 'claim/percent-points',
  severity: 'error',
  zh: {
    what: '{who}的降幅写成“{stated}”；百分点是两个百分数之差，数据中的变化是{found}',
    why: '发生率以千分之几计，下降 20 个百分点是不可能的；降幅是相对变化，用 %，两个率之差才用百分点',
    fix: '把“个百分点”改为“%”，并核对数字',
  },
  en: {
    what: 'The fall of {who} is given as “{stated}”; points are a difference of percentages, and the data say {found}',
    why: 'A rate of a few per thousand cannot fall by 20 points: a fall is relative and given in %, points are the difference of two rates',
    fix: 'Write % instead of points, and check the number',
  },
  example: {
    wrong: { zh: '发生率下降20个百分点', en: 'the rate fell by 20 percentage points' },
    right: { zh: '发生率下降20%', en: 'the rate fell by 20 %' },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'stated', 'found'),
};

export const targetMet: FindingKind = {
  code: 'claim/target-met',
  severity: 'error',
  zh: {
    what: '{who}写成已达标，而数据是{found}',
    why: '达标与否按方案的目标、容差和本期应达进度判定',
    fix: '按结论改写；未达到的写明差距',
  },
  en: {
    what: '{who} is said to have reached the target, while the data say {found}',
    why: 'Whether it has is judged by the plan: target, tolerance and the path required by now',
    fix: 'Say what the verdict says, and how much is lacking',
  },
  example: {
    wrong: {
      zh: '已完成下降20%的目标（数据为下降 9.1%）',
      en: 'the 20 % target is reached (the data say 9.1 %)',
    },
    right: {
      zh: '点估计下降 9.1%，未达到本期应达进度 18.2%',
      en: 'an estimated fall of 9.1 %, behind the required 18.2 %',
    },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'found'),
};

export const targetUnconfirmed: FindingKind = {
  code: 'claim/target-unconfirmed',
  severity: 'query',
  zh: {
    what: '{who}写成已达标：点估计达到（{found}），但{interval}的下限低于目标，尚不能确证',
    why: '下一期多几例，结论就可能翻转',
    fix: '写成“点估计达到目标，尚不能确证达标”，并写明区间',
  },
  en: {
    what: '{who} is said to have reached the target: the estimate has ({found}), but {interval} begins below it',
    why: 'A few more cases next time may overturn it',
    fix: 'Say that the estimate reaches the target and the interval does not confirm it',
  },
  example: {
    wrong: {
      zh: '合成甲区已达标（点估计 21.0%，区间 -33.0%～53.5%）',
      en: 'on target (estimate 21.0 %, interval -33.0 % to 53.5 %)',
    },
    right: {
      zh: '点估计达到目标，尚不能确证达标',
      en: 'the estimate reaches the target; the interval does not confirm it',
    },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'found', 'interval'),
};

export const tooFew: FindingKind = {
  code: 'claim/too-few',
  severity: 'query',
  zh: {
    what: '{who}的变化只凭基期 {cases} 例得出，少于方案的 {minCases} 例',
    why: '案件太少时，多一例少一例就能使升降翻转，不宜评判',
    fix: '写明例数和“样本不足，不宜评判”，或并到更大的范围去说',
  },
  en: {
    what: 'The change of {who} rests on {cases} base cases, fewer than the {minCases} of the plan',
    why: 'With so few, one case more or less turns a fall into a rise',
    fix: 'Give the number of cases and say that they are too few, or speak of a larger scope',
  },
  example: {
    wrong: { zh: '合成甲区冶金行业下降50%（基期 12 例）', en: 'metallurgy fell by 50 % (12 base cases)' },
    right: { zh: '基期仅 12 例，样本不足，不宜评判', en: 'only 12 base cases: too few to judge' },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'cases', 'minCases'),
};

export const immature: FindingKind = {
  code: 'claim/immature',
  severity: 'query',
  zh: {
    what: '{who}写成下降或达标，而本期数据尚未报齐或尚未成熟（{reason}）',
    why: '未报月份可能使结果向任一方向变化，以后认定的案件只会使降幅变小',
    fix: '写明数据尚未报齐、暂不评判，或等报齐后再写',
  },
  en: {
    what: '{who} is said to have fallen or reached the target, while data of the period are still to come ({reason})',
    why: 'Months to come may move it either way; cases decided later only lessen the fall',
    fix: 'Say that the data are not complete and that no verdict is given yet, or wait for them',
  },
  example: {
    wrong: {
      zh: '全市发生率下降19.3%（有区市尚未报送）',
      en: 'the rate fell by 19.3 % (a district has not sent)',
    },
    right: {
      zh: '点估计下降 19.3%，有区市的案件尚未报齐，暂不评判',
      en: 'an estimated fall of 19.3 %; cases are still to come, so no verdict yet',
    },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'reason'),
};

export const doubtfulExposure: FindingKind = {
  code: 'claim/doubtful-exposure',
  severity: 'query',
  zh: {
    what: '{who}写成了确定的数、下降或达标（数据是{found}），而其中有企业的参保人数或工时明显不合理',
    why: '暴露量是发生率的分母，分母虚大，发生率就虚低，发生率和降幅都可能只是填报差错',
    fix: '先核实存疑企业，或看“口径对照”中剔除后的结果；未核实前写明“暴露量存疑”',
  },
  en: {
    what: '{who} is given as certain, fallen or on target (the data say {found}), and some enterprises have an implausible exposure',
    why: 'A rate is divided by its exposure: one that is too large makes a low rate, or a fall, out of a slip',
    fix: 'Have the enterprises checked, or see the figure without them; until then say that the exposure is in doubt',
  },
  example: {
    wrong: {
      zh: '全市发生率下降48.2%（有企业 7 名职工填报 16.8 万亿工时）',
      en: 'the rate fell by 48.2 % (7 workers of one enterprise have 16.8 trillion hours)',
    },
    right: {
      zh: '点估计下降 48.2%，有企业暴露量存疑，待核实',
      en: 'an estimated fall of 48.2 %; the exposure of some enterprises is in doubt',
    },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'found'),
};

export const personsAttendances: FindingKind = {
  code: 'claim/persons-attendances',
  severity: 'error',
  zh: {
    what: '{who}写的“{stated}”可能是按人次算的；按人算是 {found}',
    why: '一人参加三次培训是 3 人次、1 人；覆盖率按不同的人计算，人次不能代替人数',
    fix: '改写成人数；人次可以另外写出，并注明是人次',
  },
  en: {
    what: '{who}: “{stated}” may count attendances; in persons it is {found}',
    why: 'One person in three courses is three attendances and one person; coverage counts persons',
    fix: 'Give persons; attendances may stand beside them under their own name',
  },
  example: {
    wrong: {
      zh: '培训重点人员1190人（实为1190人次、1113人）',
      en: '1190 persons trained (1190 attendances, 1113 persons)',
    },
    right: { zh: '考核合格1113人，培训1190人次', en: '1113 persons passed, 1190 attendances' },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'stated', 'found'),
};

export const attendances: FindingKind = {
  code: 'claim/attendances',
  severity: 'query',
  zh: {
    what: '{who}用人次写成“{stated}”，而数据是{found}',
    why: '人次是参加的次数，只用于培训；工伤、工亡和尘肺病一人一案，培训合格和参保按不同的人计算',
    fix: '把“人次”改为数据的单位（例、人）；培训的人次可以另外写出',
  },
  en: {
    what: '{who} is given in attendances (“{stated}”), while the data say {found}',
    why: 'Only training has attendances: injuries are counted by case, the trained and the insured by person',
    fix: 'Use the unit of the data; the attendances of training may stand beside the persons',
  },
  example: {
    wrong: { zh: '认定工伤136人次', en: '136 attendances of injury' },
    right: { zh: '认定工伤136例', en: '136 injuries' },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'stated', 'found'),
};

export const unknownFigure: FindingKind = {
  code: 'claim/unknown',
  severity: 'error',
  zh: {
    what: '{who}在数据中无法计算（{reason}），文稿却写出了结论',
    why: '缺了数据的数不是 0，也不是达标，只是不知道',
    fix: '补齐数据后再汇总，或写明“无法计算”及原因',
  },
  en: {
    what: '{who} is unknown in the data ({reason}), yet the draft says something about it',
    why: 'What is missing is neither 0 nor reached; it is not known',
    fix: 'Have the data sent and consolidate again, or say that it is unknown and why',
  },
  example: {
    wrong: {
      zh: '合成戊区发生率下降20%（该区未报送）',
      en: 'the rate of 戊区 fell by 20 % (it has sent nothing)',
    },
    right: { zh: '合成戊区降幅无法计算：缺少数据', en: 'the fall of 戊区 is unknown: no data' },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'reason'),
};

export const otherBase: FindingKind = {
  code: 'claim/other-base',
  severity: 'query',
  zh: {
    what: '{who}写的是“同比”，而“{stated}”是与基期相比的数{also}',
    why: '同比是与上年同月相比，方案的目标是与基期同月相比，两者不是一回事',
    fix: '把“同比”改为“较基期同期”，或改用与上年同月相比的数',
  },
  en: {
    what: '{who} is said to be against last year, but “{stated}” is the figure against the base{also}',
    why: '同比 means the same months of last year; the target is against the same months of the base',
    fix: 'Say that it is against the base, or give the figure against last year',
  },
  example: {
    wrong: {
      zh: '发生率同比下降19.3%（19.3% 是较 2020 年同期）',
      en: 'down 19.3 % on last year (it is against 2020)',
    },
    right: { zh: '发生率较2020年同期下降19.3%', en: 'down 19.3 % on the same months of 2020' },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('who', 'stated', 'also'),
};

export const withoutInterval: FindingKind = {
  code: 'claim/without-interval',
  severity: 'note',
  zh: {
    what: '{who}的数与数据一致，但{interval}包含 0，文稿没有写出区间',
    why: '只写一个数，读的人会当作确实变了；数据还不能排除没有变',
    fix: '在数字后面写出区间，或加上“尚不能排除未下降”',
  },
  en: {
    what: '{who} agrees with the data, but {interval} holds 0 and the draft does not give it',
    why: 'A number alone reads as a fact; that nothing changed cannot be excluded yet',
    fix: 'Give the interval behind the number',
  },
  example: {
    wrong: { zh: '发生率下降 12.3%', en: 'the rate fell by 12.3 %' },
    right: {
      zh: '点估计下降 12.3%（95%区间 -5.0%～28.0%）',
      en: 'an estimated fall of 12.3 % (95 % interval -5.0 % to 28.0 %)',
    },
  },
  blanks: blanks('who', 'interval'),
};

/** No one sentence can be copied: it is about several. */
const NAME_EACH: Bilingual = {
  zh: '在文稿中删去这一句的“均”，写出上面列出的区市或行业，保存后再用 yufang claims 核对一次',
  en: 'Take 均 out of the sentence, name the districts or industries that are listed above, save, and check once more with yufang claims',
};

export const notEvery: FindingKind = {
  code: 'claim/not-every',
  severity: 'error',
  zh: {
    what: '{who}写成“均”，而不是各个都如此：{members}{unproven}',
    why: '“均”要求每一个都成立：有一个不成立或者不知道，就不能说“均”',
    fix: '写出不是这样的、无法计算的，其余的逐个写，或只说总体',
  },
  en: {
    what: '{who}: not true of each, though the draft says so: {members}{unproven}',
    why: '均 has to hold for each: one that differs or is not known makes it untrue',
    fix: 'Name those that differ or are unknown, and speak of the others or of the total',
  },
  example: {
    wrong: {
      zh: '各区市工伤事故发生率均下降（丙区上升）',
      en: 'the rate fell in every district (it rose in 丙区)',
    },
    right: {
      zh: '全市重点行业工伤事故发生率下降；合成丙区上升25.0%',
      en: 'the rate of the city fell; in 合成丙区 it rose by 25.0 %',
    },
  },
  steps: [NAME_EACH],
  blanks: {
    ...blanks('who'),
    members: { zh: '〔不是这样的〕', en: '[those that differ]' },
    unproven: { zh: '', en: '' },
  },
};

export const everyUnproven: FindingKind = {
  code: 'claim/every-unproven',
  severity: 'query',
  zh: {
    what: '{who}写成“均”，数都对得上，但数据还支持不了这样说：{unproven}',
    why: '区间包含 0、案件太少或数据未报齐时，变化可能只是偶然，补报后也会变',
    fix: '写明是点估计，并写出这些范围的区间、样本不足或未报齐',
  },
  en: {
    what: '{who}: the numbers agree, but the data do not carry it of each yet: {unproven}',
    why: 'An interval that holds 0, few cases or data still to come may be chance, or change',
    fix: 'Say that these are estimates, and give intervals and what is lacking',
  },
  example: {
    wrong: { zh: '各区市工伤事故发生率均下降', en: 'the rate fell in every district' },
    right: {
      zh: '各区市点估计均下降，合成甲区样本不足，不宜评判',
      en: 'by estimate it fell in every district; 合成甲区 has too few cases to judge',
    },
  },
  steps: [NAME_EACH],
  blanks: { ...blanks('who'), unproven: { zh: '〔哪些、为什么〕', en: '[which, and why]' } },
};

export const scopeUnnamed: FindingKind = {
  code: 'claim/scope-unnamed',
  severity: 'note',
  zh: {
    what: '“{stated}”等于{who}，但文稿没有写明是哪个范围；{found}',
    why: '同一个名称可以指重点行业，也可以指全部企业，两个数不同，读的人会当成另一个',
    fix: '在句子里写明“重点行业”或“全部企业”',
  },
  en: {
    what: '“{stated}” is the {who}, and the draft names no scope; it is {found}',
    why: 'The name alone may mean the key industries or all enterprises, which have different numbers',
    fix: 'Name the scope in the sentence',
  },
  example: {
    wrong: { zh: '全市工伤事故发生率为4.53‰', en: 'the injury rate of the city is 4.53 ‰' },
    right: {
      zh: '全市重点行业工伤事故发生率为4.53‰',
      en: 'the injury rate of the key industries of the city is 4.53 ‰',
    },
  },
  steps: [STEPS.rewriteClaim],
  blanks: blanks('stated', 'who', 'found'),
};

export const CLAIM_FINDINGS: readonly FindingKind[] = [
  significance,
  figureDiffers,
  percentPoints,
  targetMet,
  targetUnconfirmed,
  tooFew,
  immature,
  doubtfulExposure,
  personsAttendances,
  attendances,
  unknownFigure,
  otherBase,
  withoutInterval,
  scopeUnnamed,
  notEvery,
  everyUnproven,
];
