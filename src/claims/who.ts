// How are a figure, its scope and what was found called in a finding? In both languages: the finding does not know who reads.

import type { Bilingual, Language } from '../model/bilingual.ts';
import { type Measure, REMARKS, VERDICTS } from '../model/measure.ts';
import { whyUnknownWords } from '../words/about.ts';
import { listWords } from '../words/list.ts';
import { periodWords } from '../words/period.ts';
import { whyWithNames } from '../words/sentences/fall.ts';
import { districtWords, industryWords, roleWords, subjectWords } from '../words/sentences/telling.ts';
import type { Amount, At, Claim, Topic } from './claim.ts';
import { percentApart } from './digits.ts';
import type { Figures, FullScope } from './figures.ts';

export const TOPICS: Readonly<Record<Topic, Bilingual>> = {
  rate: { zh: '工伤事故发生率', en: 'injury rate' },
  standardised: { zh: '标准化后的工伤事故发生率', en: 'standardised injury rate' },
  cases: { zh: '工伤案件数', en: 'number of injuries' },
  'fatality-rate': { zh: '工亡率', en: 'fatality rate' },
  deaths: { zh: '工亡人数', en: 'number of deaths' },
  'pneumoconiosis-rate': { zh: '尘肺病发病率', en: 'pneumoconiosis rate' },
  pneumoconiosis: { zh: '尘肺病人数', en: 'number of pneumoconioses' },
  training: { zh: '培训覆盖率', en: 'training coverage' },
  insurance: { zh: '参保率', en: 'insurance coverage' },
  completeness: { zh: '报送完整率', en: 'completeness of submissions' },
  timeliness: { zh: '报送及时率', en: 'timeliness of submissions' },
  unmeasured: { zh: '', en: 'figure' },
};

export function both(make: (language: Language) => string): Bilingual {
  return { zh: make('zh'), en: make('en') };
}

/** 合成甲区重点行业工伤事故发生率; injury rate, key industries of 合成甲区. */
export function whoWords(topic: Topic, scope: FullScope, { plan, period }: Figures): Bilingual {
  return both((language) => {
    const telling = { plan, period, language };
    const isSent = topic === 'completeness' || topic === 'timeliness';
    const subject = isSent ? districtWords(scope.district, telling) : subjectWords(scope, telling);
    const role = topic === 'training' && scope.role !== undefined ? roleWords(scope.role, telling) : '';
    const name = TOPICS[topic][language];
    if (language === 'zh')
      return `${subject}${role}${scope.window === 'rolling-12' ? '近12个月' : ''}${name}`;
    return [name, role, subject, scope.window === 'rolling-12' && 'twelve months'].filter(Boolean).join(', ');
  });
}

/** By which part of the scope the members of one 均 differ. */
export type Dimension = 'district' | 'industry' | 'role';

/** 合成甲区, 冶金行业, 班组长. */
export function memberWords(scope: FullScope, of: Dimension, { plan, period }: Figures): Bilingual {
  return both((language) => {
    const telling = { plan, period, language };
    if (of === 'district') return districtWords(scope.district, telling);
    return of === 'industry' ? industryWords(scope.industry, telling) : roleWords(scope.role, telling);
  });
}

/** 各区市重点行业工伤事故发生率: all members at once, by their names where these are only some. */
export function whoEach(
  topic: Topic,
  of: Dimension,
  members: readonly FullScope[],
  figures: Figures,
): Bilingual {
  const { plan, period } = figures;
  const [first] = members;
  const isEvery = { district: plan.districts, industry: plan.industries, role: plan.roles }[of].length;
  return both((language) => {
    const telling = { plan, period, language };
    const names = members.map((scope) => memberWords(scope, of, figures)[language]);
    const listed = members.length === isEvery ? EVERY[of][language] : listWords(names, language);
    const isSent = topic === 'completeness' || topic === 'timeliness';
    const { district, industry, role } = first!;
    const parts =
      of === 'district'
        ? [listed, isSent ? '' : industryWords(industry, telling)]
        : of === 'industry'
          ? [districtWords(district, telling), listed]
          : [subjectWords({ district, industry }, telling), listed];
    const whose =
      of === 'district' && topic === 'training' && role !== undefined ? roleWords(role, telling) : '';
    if (language === 'zh') return [...parts, whose, TOPICS[topic].zh].join('');
    return [TOPICS[topic].en, whose, ...parts.reverse()].filter(Boolean).join(', ');
  });
}

const EVERY: Readonly<Record<Dimension, Bilingual>> = {
  district: { zh: '各区市', en: 'each district' },
  industry: { zh: '各重点行业', en: 'each key industry' },
  role: { zh: '各类人员', en: 'each role' },
};

/** The same, and with which months of last year it is compared: 同比 alone leaves that to the reader. */
export function whoCompared(
  { topic, against }: Pick<Claim, 'topic' | 'against'>,
  scope: FullScope,
  figures: Figures,
): Bilingual {
  const { zh, en } = whoWords(topic, scope, figures);
  if (against === 'base') return { zh, en };
  const { lastYear } = figures;
  return {
    zh: `${zh}（与${periodWords(lastYear, 'zh')}相比）`,
    en: `${en} (against ${periodWords(lastYear, 'en')})`,
  };
}

/** Whose level: that of the months of last year, where those are meant. */
export function whoThen(topic: Topic, at: At, scope: FullScope, figures: Figures): Bilingual {
  const { zh, en } = whoWords(topic, scope, figures);
  if (at !== 'last-year') return { zh, en };
  const { lastYear } = figures;
  return { zh: `${zh}（${periodWords(lastYear, 'zh')}）`, en: `${en} (${periodWords(lastYear, 'en')})` };
}

/** @param other what the draft says, or the bar that it is held against: never written alike where they differ */
export function changeFound(value: number, other: Amount | number = 0): Bilingual {
  const size = percentApart(Math.abs(value), typeof other === 'number' ? Math.abs(other) : other);
  if (value === 0) return { zh: '持平', en: 'no change' };
  return value > 0
    ? { zh: `下降 ${size}`, en: `a fall of ${size}` }
    : { zh: `上升 ${size}`, en: `a rise of ${size}` };
}

/** With decimals enough to differ from the limits that the draft gives. */
export function intervalFound(
  limits: Pick<Measure, 'low' | 'high'>,
  stated: { readonly low?: Amount | undefined; readonly high?: Amount | undefined } = {},
): Bilingual {
  const words = (limit: number | null | undefined, other: Amount | undefined) =>
    typeof limit === 'number' ? percentApart(limit, other ?? limit) : '—';
  const [low, high] = [words(limits.low, stated.low), words(limits.high, stated.high)];
  return { zh: `95%区间 ${low}～${high}`, en: `95 % interval ${low} to ${high}` };
}

export function whyUnknown(measure: Measure | undefined, missing: readonly string[] = []): Bilingual {
  return both((language) =>
    missing.length > 0 ? whyWithNames(measure, missing, { language }) : whyUnknownWords(measure, language),
  );
}

/** Why the data are not ripe. */
export function whyImmature({ remarks = [] }: Measure): Bilingual {
  return remarks.includes('district-behind') ? REMARKS['district-behind']! : VERDICTS.immature;
}

/** Names of the districts for want of whose data the city's figure is unknown. */
export function districtsWithout(measure: string, scope: FullScope, figures: Figures): string[] {
  if (scope.district !== 'all') return [];
  return figures.plan.districts
    .filter(({ code }) => figures.find(measure, { ...scope, district: code })?.reason === 'no-data')
    .map(({ name }) => name);
}
