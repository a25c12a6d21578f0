// How does one effect read? Of whom, of which figure over which months, from what to what, and by what it moved.

import type { Effect } from '../changes/effects.ts';
import type { Bilingual, Language } from '../define.ts';
import { METRICS } from '../metrics/index.ts';
import { type Measure, VERDICTS, type Verdict } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { unitWords } from '../words/unit.ts';
import { numberWords, scopeWords } from './trace-words.ts';

export function effectWords(effect: Effect, plan: Plan, language: Language): string {
  const { measure, before, after, verdict } = effect;
  const zh = language === 'zh';
  const name = METRICS.find(({ id }) => id === measure)?.name[language] ?? measure;
  const which = whichWords(effect, plan, language);
  const [was, is, by] = movedWords(effect, plan, language);
  const moved = by === undefined ? '' : zh ? `（${by}）` : ` (${by})`;
  const counts = countsWords(effect, plan, language)
    .map((words) => (zh ? `，${words}` : `, ${words}`))
    .join('');
  const judged = verdict
    ? `${zh ? '；' : '; '}${verdict.map((one) => (one === null ? '—' : VERDICTS[one as Verdict][language])).join(' → ')}`
    : '';
  const isUnknown = before === null && after === null;
  const figure = isUnknown ? ' —' : ` ${was} → ${is}`;
  return `${ofWhom(effect, plan, language)}${name}${which}${figure}${moved}${counts}${judged}`;
}

/** 合成甲区重点行业; submissions are of no industry. */
function ofWhom({ district, industry }: Effect, plan: Plan, language: Language): string {
  const of = (scope: Partial<Effect>) =>
    scopeWords({ measure: '', value: null, ...scope } as Measure, plan, language);
  const [whose, which] = [of({ district }), industry === undefined ? '' : of({ industry })];
  return language === 'zh' ? whose + which : `${[whose, which].filter(Boolean).join(', ')}: `;
}

/** （2025-06，当月）; from January on is what is meant where nothing is said. */
function whichWords(effect: Effect, plan: Plan, language: Language): string {
  const { window, month, role, stage, riskClass, definition, by, group } = effect;
  const isPlain = window === 'year-to-date' && month === undefined;
  const scope = Object.entries({
    ...(!isPlain && { window }),
    month,
    definition,
    by,
    group,
    stage,
    riskClass,
    role: role === 'all' ? undefined : role,
  }).filter(([, value]) => value !== undefined);
  if (scope.length === 0) return '';
  const measure = { measure: '', value: null, ...Object.fromEntries(scope) } as unknown as Measure;
  const words = scopeWords(measure, plan, language);
  return language === 'zh' ? `（${words}）` : ` (${words})`;
}

/** What was, what is, by how much; with more digits where the printed ones are the same and nothing else tells why. */
function movedWords(effect: Effect, plan: Plan, language: Language): readonly [string, string, string?] {
  const { before, after, part, whole } = effect;
  for (let more = 0; ; more++) {
    const { write, difference } = figureOf(effect, plan, language, more);
    const [was, is] = [write(before), write(after)];
    if (was !== is && before !== null && after !== null) return [was, is, difference(after - before)];
    if (was !== is || before === after || part || whole || more === MOST_DIGITS) return [was, is];
  }
}

const MOST_DIGITS = 12;

/** Cases under person-years (hours); of all else it is only told which stands above and which below. */
const OF_PERSON_TIME: ReadonlySet<string> = new Set([
  'injury-rate',
  'injury-reduction',
  'injury-reduction-standardised',
  'injury-reduction-developed',
  'injury-reduction-by-definition',
  'injury-change-decomposed',
  'injury-trend',
  'injury-rate-by-size',
  'fatality-rate',
  'target-outlook',
]);

const COUNTS = {
  part: { zh: '分子', en: 'part' },
  whole: { zh: '分母', en: 'whole' },
  cases: { zh: '例数', en: 'cases' },
  personYears: { zh: '人年', en: 'person-years' },
  hours: { zh: '工时', en: 'hours' },
} as const satisfies Record<string, Bilingual>;

function countsWords({ measure, part, whole }: Effect, plan: Plan, language: Language): string[] {
  const isTime = OF_PERSON_TIME.has(measure);
  const below = plan.rate.exposure === 'hours' ? COUNTS.hours : COUNTS.personYears;
  const told = [
    { name: isTime ? COUNTS.cases : COUNTS.part, pair: part },
    { name: isTime ? below : COUNTS.whole, pair: whole },
  ];
  return told.flatMap(({ name, pair }) =>
    pair === undefined
      ? []
      : [`${name[language]} ${pair.map((value) => (value === null ? '—' : numberWords(value))).join(' → ')}`],
  );
}

/** `per` alone tells nothing: the fall of a rate is a share, and carries it too. */
const RATES: ReadonlySet<string> = new Set([
  'injury-rate',
  'fatality-rate',
  'pneumoconiosis-rate',
  'injury-change-decomposed',
  'injury-trend',
  'injury-rate-by-size',
  'platform-injury-rate',
]);
/** Neither: months of delay, days, cases to come, how many there are, how many times what is expected. */
const NUMBERS: ReadonlySet<string> = new Set([
  'decision-delay',
  'case-maturity',
  'stage-days',
  'mending-days',
  'training-pace',
  'ledger-changes',
  'register-gaps',
  'project-stage',
  'rate-funnel',
  'key-enterprises',
]);

export interface Figure {
  write(value: number | null): string;
  difference(by: number): string;
}

/** @param more digits than are usually written */
export function figureOf({ measure, per = 1 }: Effect, plan: Plan, language: Language, more = 0): Figure {
  const known = (write: (value: number) => string) => (value: number | null) =>
    value === null ? '—' : write(value);
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2 + more)}`;
  if (RATES.has(measure) || NUMBERS.has(measure)) {
    const unit = NUMBERS.has(measure)
      ? ''
      : per === 1000
        ? '‰'
        : ` ${unitWords(per, plan.rate.exposure, language)}`;
    return {
      write: known((value) => `${value.toFixed(2 + more)}${unit}`),
      difference: (by) => `${signed(by)}${unit}`,
    };
  }
  return {
    write: known((value) => `${(value * 100).toFixed(1 + more)}%`),
    difference: (by) => `${signed(by * 100)}${language === 'zh' ? ' 个百分点' : ' points'}`,
  };
}
