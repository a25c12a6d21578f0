// What stands in a row that holds the rate now against the rate of the base? The same columns for districts,
// industries and the overview: counts and person-years as they are, rates and falls as formulas over them.

import { whyUnknown } from '../metrics/ratio.ts';
import { type Measure, type Ratio, REASONS } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { poissonLimits } from '../statistics/poisson.ts';
import { unitWords } from '../words/unit.ts';
import type { Ask } from './ask.ts';
import { field, formula, from, NO_RATIO, rateLook, total, verdict } from './figures.ts';
import type { Content, GridColumn } from './sheet.ts';
import { exposureHeader, exposureWords } from './wording.ts';

/** `now` and `base` stand over the columns of each. */
export function comparisonColumns(
  plan: Plan,
  { now, base }: { readonly now: string; readonly base: string },
  ask: Ask,
): GridColumn[] {
  const { say } = ask;
  const cases = say('工伤人数', 'Injuries');
  const exposure = exposureHeader(plan, ask);
  const rate = `${say('发生率', 'Rate')}\n(${unitWords(plan.rate.per, plan.rate.exposure, ask.language)})`;
  const look = rateLook(plan.rate.per);
  const fall = say('降幅', 'Reduction');
  const computed = computedNote(ask);
  const of = exposureWords(plan, ask);
  return [
    { id: 'nowCases', group: now, header: cases, look: 'count' },
    { id: 'nowExposure', group: now, header: exposure, look: 'person-years', note: of },
    { id: 'nowRate', group: now, header: rate, look },
    { id: 'baseCases', group: base, header: cases, look: 'count' },
    { id: 'baseExposure', group: base, header: exposure, look: 'person-years', note: of },
    { id: 'baseRate', group: base, header: rate, look },
    { id: 'fall', group: fall, header: say('点估计', 'Estimate'), look: 'percent' },
    { id: 'low', group: fall, header: say('95%下限', '95 % low'), look: 'percent', note: computed },
    { id: 'high', group: fall, header: say('95%上限', '95 % high'), look: 'percent', note: computed },
  ];
}

/** How far the fall should have come, and what may be said about it. */
export function verdictColumns(ask: Ask): GridColumn[] {
  const group = ask.say('进度', 'Path');
  return [
    { id: 'required', group, header: ask.say('应达', 'Required'), look: 'percent', note: computedNote(ask) },
    { id: 'verdict', group, header: ask.say('结论', 'Verdict'), look: 'centred' },
  ];
}

export function computedNote(ask: Ask): string {
  return ask.say('计算值：不是公式，方法见“口径与方法”', 'Computed, not a formula; see the sheet 口径与方法');
}

export function comparisonCells(measure: Measure | undefined, plan: Plan, ask: Ask): Record<string, Content> {
  const why = ask.why(measure);
  const [whyNow, whyBase] = [whyOf('now', measure, ask), whyOf('base', measure, ask)];
  const { per } = plan.rate;
  const { base = NO_RATIO, now = NO_RATIO } = measure ?? {};
  const tooFew = measure?.verdict === 'insufficient' ? ({ tone: 'unknown' } as const) : {};
  const remarks = ask.remarks(measure);
  return {
    nowCases: field(measure, 'now.part', ask, whyNow),
    nowExposure: field(measure, 'now.whole', ask, whyNow),
    nowRate: formula(`[nowCases]/[nowExposure]*${per}`, now.value, whyNow, {
      ...rateNote(now, per, ask),
      ...from(measure, 'now.value'),
    }),
    baseCases: field(measure, 'base.part', ask, whyBase),
    baseExposure: field(measure, 'base.whole', ask, whyBase),
    baseRate: formula(`[baseCases]/[baseExposure]*${per}`, base.value, whyBase, {
      ...rateNote(base, per, ask),
      ...from(measure, 'base.value'),
    }),
    fall: formula('1-[nowRate]/[baseRate]', measure?.value, why, {
      ...from(measure, 'value'),
      ...tooFew,
      ...(remarks && { note: remarks }),
    }),
    low: limit(measure, 'low', ask),
    high: limit(measure, 'high', ask),
    required: field(measure, 'required', ask),
    verdict: verdict(measure, ask),
  };
}

/** Why a side has no rate of its own: what keeps the fall unknown may lie on the other one. */
function whyOf(side: 'now' | 'base', measure: Measure | undefined, ask: Ask): string {
  const reason = whyUnknown(measure?.[side] ?? NO_RATIO);
  if (reason === undefined || measure === undefined) return ask.why(measure);
  // That there are totals only is said of the base.
  return side === 'base' && reason === measure.reason ? ask.why(measure) : ask.of(REASONS[reason]);
}

/** The exact limits of a rate, as a comment: beside every rate they would drown the table. */
function rateNote({ part, whole, value }: Ratio, per: number, ask: Ask): { note?: string } {
  if (value === null || part === null || !whole) return {};
  const { low, high } = poissonLimits(part);
  const words = [low, high].map((limit) => ((limit / whole) * per).toFixed(2));
  return { note: ask.say(`95%区间 ${words[0]}～${words[1]}`, `95 % interval ${words[0]} to ${words[1]}`) };
}

/** A known fall can still have a limit that bounds nothing. */
function limit(measure: Measure | undefined, which: 'low' | 'high', ask: Ask): Content {
  const why = measure?.value == null ? ask.why(measure) : ask.say('没有界限', 'no bound');
  return field(measure, which, ask, why);
}

/** The same for a total row: counts as sums of the rows where they are, everything else as in any other row. */
export function comparisonTotals(
  measure: Measure | undefined,
  parts: readonly (Measure | undefined)[],
  sumOf: (column: string) => string,
  plan: Plan,
  ask: Ask,
): Record<string, Content> {
  const add = (column: string, side: 'now' | 'base', which: 'part' | 'whole') =>
    total(
      sumOf(column),
      measure?.[side]?.[which],
      parts.map((part) => part?.[side]?.[which]),
      whyOf(side, measure, ask),
      ask,
      from(measure, `${side}.${which}`),
    );
  return {
    ...comparisonCells(measure, plan, ask),
    nowCases: add('nowCases', 'now', 'part'),
    nowExposure: add('nowExposure', 'now', 'whole'),
    baseCases: add('baseCases', 'base', 'part'),
    baseExposure: add('baseExposure', 'base', 'whole'),
  };
}
