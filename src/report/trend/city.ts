// What stands in the row of a month? Counts as they are; rates of the month, since January and over twelve months as
// formulas over them; what the path required; and, by date of accident, how complete it is and what it will come to.

import type { Consolidated } from '../../define.ts';
import type { Measure, Window } from '../../model/measure.ts';
import { monthsOf, twelveMonthsTo } from '../../model/period.ts';
import { countWords } from '../../words/figures.ts';
import { unitWords } from '../../words/unit.ts';
import type { Ask } from '../ask.ts';
import { computedNote } from '../comparison.ts';
import { field, formula, from, rateLook, same } from '../figures.ts';
import type { Content, Grid, GridColumn, GridRow } from '../sheet.ts';
import { unknown } from '../sheet.ts';
import { exposureHeader } from '../wording.ts';

/** As the metric has them: years of which nobody has sent a month are not among them. */
export function monthsOfTrend({ measures }: Consolidated): string[] {
  const months = measures.flatMap(({ measure, month }) =>
    measure === 'injury-trend' && month !== undefined ? [month] : [],
  );
  return [...new Set(months)].sort();
}

/** Rows `key-2025-06`; in the second block `all-2025-06`. */
export function cityTrend(industry: 'key' | 'all', results: Consolidated, ask: Ask): Grid {
  const { plan } = results;
  const city = ask.districtName('all');
  const months = monthsOfTrend(results);
  const figureOf = (month: string, window: Window) => ask.figure('injury-trend', { month, industry, window });
  const rowId = (month: string) => `${industry}-${month}`;
  const { per } = plan.rate;

  /** Over the rows of the months where these come to it; else the value, if there is one, and why it is no sum. */
  function over(wanted: readonly string[], measure: Measure | undefined): Content {
    const parts = wanted.map((month) => (months.includes(month) ? figureOf(month, 'month') : undefined));
    const adds = (which: 'part' | 'whole') =>
      parts.every((part) => typeof part?.[which] === 'number') &&
      typeof measure?.[which] === 'number' &&
      same(
        parts.reduce((sum, part) => sum + part![which]!, 0),
        measure[which],
      );
    if (typeof measure?.value !== 'number') return unknown(ask.why(measure));
    if (!adds('part') || !adds('whole'))
      return { value: measure.value, note: computedNote(ask), ...from(measure, 'value') };
    const sum = (column: string) =>
      `SUM([${rowId(wanted[0]!)}.${column}]:[${rowId(wanted.at(-1)!)}.${column}])`;
    return formula(`${sum('cases')}/${sum('exposure')}*${per}`, measure.value, '');
  }

  const rows = months.map((month): GridRow => {
    const own = figureOf(month, 'month');
    const rolling = figureOf(month, 'rolling-12');
    const base = rolling?.base?.value;
    const { required } = rolling ?? {};
    const path = typeof base === 'number' && required !== undefined ? base * (1 - required) : null;
    const note = ask.remarks(own);
    return {
      id: rowId(month),
      cells: {
        month,
        cases: field(own, 'part', ask),
        exposure: field(own, 'whole', ask),
        rate: formula(`[cases]/[exposure]*${per}`, own?.value, ask.why(own), note ? { note } : {}),
        sinceJanuary: over(monthsOf(month), figureOf(month, 'year-to-date')),
        twelve: over(twelveMonthsTo(month), rolling),
        required: field(rolling, 'required', ask),
        path: formula(`[base-${industry}.rate]*(1-[required])`, path, ask.why(rolling)),
        ...(plan.rate.dateBasis === 'occurred' && maturityCells(month, industry, results, ask)),
      },
    };
  });
  return {
    kind: 'grid',
    id: industry,
    caption:
      industry === 'key'
        ? ask.say(`${city}重点行业企业（目标口径）`, `${city}: key industries (the target)`)
        : ask.say(`${city}全部企业`, `${city}: all enterprises`),
    columns: columnsOf(results, ask),
    rows,
    newPage: true,
  };
}

function columnsOf({ plan }: Consolidated, ask: Ask): GridColumn[] {
  const { say } = ask;
  const look = rateLook(plan.rate.per);
  const unit = unitWords(plan.rate.per, plan.rate.exposure, ask.language);
  const note = computedNote(ask);
  const month = say('当月', 'Month');
  const rate = say(`发生率（${unit}）`, `Rate (${unit})`);
  const path = say('应达', 'Path');
  const maturity = say('成熟度', 'Maturity');
  const exposure = exposureHeader(plan, ask);
  return [
    { id: 'month', header: say('月份', 'Month'), look: 'text' },
    { id: 'cases', group: month, header: say('工伤人数', 'Injuries'), look: 'count' },
    { id: 'exposure', group: month, header: exposure, look: 'person-years' },
    { id: 'rate', group: rate, header: month, look },
    { id: 'sinceJanuary', group: rate, header: say('年初累计', 'Year to date'), look },
    { id: 'twelve', group: rate, header: say('近12个月', 'Twelve months'), look },
    { id: 'required', group: path, header: say('应达降幅', 'Required'), look: 'percent', note },
    { id: 'path', group: path, header: say('应达发生率', 'Required rate'), look },
    ...(plan.rate.dateBasis === 'decided'
      ? []
      : ([
          { id: 'completeness', group: maturity, header: say('完整度', 'Complete'), look: 'share', note },
          { id: 'developed', group: maturity, header: say('推算人数', 'Developed'), look: 'person-years' },
          { id: 'low', group: maturity, header: say('95%下限', '95 % low'), look: 'person-years', note },
          { id: 'high', group: maturity, header: say('95%上限', '95 % high'), look: 'person-years', note },
        ] as const)),
  ];
}

function maturityCells(
  month: string,
  industry: string,
  { plan }: Consolidated,
  ask: Ask,
): Record<string, Content> {
  const measure = ask.figure('case-maturity', { month, industry, window: 'month' });
  const why = ask.why(measure);
  const { completeness } = measure ?? {};
  const isImmature = typeof completeness === 'number' && completeness < (plan.maturity?.minCompleteness ?? 0);
  const note = ask.remarks(measure);
  const shown = typeof completeness === 'number' && completeness >= LEAST_SHOWN ? measure : undefined;
  const whyNot = typeof measure?.value === 'number' ? tooFew(measure, ask) : why;
  return {
    completeness:
      typeof completeness === 'number'
        ? {
            ...field(measure, 'completeness', ask),
            ...(isImmature && { tone: 'warn' as const }),
            ...(note && { note }),
          }
        : unknown(why),
    developed: formula('[cases]/[completeness]', shown?.value, whyNot),
    low: field(shown, 'low', ask, whyNot),
    high: field(shown, 'high', ask, whyNot),
  };
}

/** Of a month of which so little is decided, the interval says nothing but that: it is told in a comment. */
const LEAST_SHOWN = 0.02;

function tooFew({ low, high }: Measure, ask: Ask): string {
  const most = countWords(high);
  return ask.say(
    `已认定的太少，不宜推算（95%区间 ${countWords(low)}～${most} 例）`,
    `too little is decided to develop it (95 % interval ${countWords(low)} to ${most})`,
  );
}
