// 月度趋势: how has the rate run, month by month, against the path to the target, and how complete are the last months?
// The city first, key industries and then all; under them the districts over twelve months, which are formulas over the
// two tables that follow. Each table has its months in one column and a figure in each other: a chart can point to it.

import type { Consolidated } from '../../define.ts';
import type { Ask } from '../ask.ts';
import { field, formula, rateLook } from '../figures.ts';
import type { Grid, GridRow, Sheet } from '../sheet.ts';
import { cityTrend, monthsOfTrend } from '../trend/city.ts';
import { developedFalls } from '../trend/developed.ts';
import { trendNotes } from '../trend/notes.ts';
import { waitingNote } from '../waiting.ts';
import { exposureHeader } from '../wording.ts';

export const trend: Sheet = {
  id: 'trend',
  name: '月度趋势',
  build(results, ask) {
    const { plan } = results;
    const widths = [22, ...Array.from({ length: Math.max(11, plan.districts.length - 1) }, () => 10.5), 19];
    return {
      title: ask.say('工伤事故发生率月度趋势', 'Injury rate, month by month'),
      notes: [
        ...trendNotes(results, ask),
        // Only by date of accident does a table of verdicts stand here.
        ...(plan.rate.dateBasis === 'occurred' ? waitingNote(results, ask) : []),
      ],
      widths,
      blocks: [
        bases(results, ask),
        ...(plan.rate.dateBasis === 'occurred' ? [developedFalls(results, ask)] : []),
        cityTrend('key', results, ask),
        cityTrend('all', results, ask),
        ...districtTrends(results, ask),
      ],
      tab: 'figures',
      freeze: { block: 'base', columns: 1 },
    };
  },
};

/** Whole base years, which twelve months are held against. */
function bases({ plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const { per, baseYears } = plan.rate;
  const row = (industry: 'key' | 'all'): GridRow => {
    const measure = ask.figure('injury-reduction', { industry, window: 'rolling-12' });
    const { value } = measure?.base ?? {};
    const why = ask.why(measure);
    const goal = typeof value === 'number' ? value * (1 - plan.target.reduction) : null;
    return {
      id: `base-${industry}`,
      cells: {
        name: ask.industryName(industry),
        cases: field(measure, 'base.part', ask),
        exposure: field(measure, 'base.whole', ask),
        rate: formula(`[cases]/[exposure]*${per}`, value, why),
        goal: formula(`[rate]*(1-${plan.target.reduction})`, goal, why),
      },
    };
  };
  return {
    kind: 'grid',
    id: 'base',
    caption: say(`基期 ${ask.list(baseYears)} 年全年`, `Base: the whole of ${ask.list(baseYears)}`),
    columns: [
      { id: 'name', header: say('范围', 'Scope'), look: 'text' },
      { id: 'cases', header: say('工伤人数', 'Injuries'), look: 'count' },
      { id: 'exposure', header: exposureHeader(plan, ask), look: 'person-years' },
      { id: 'rate', header: say('发生率', 'Rate'), look: rateLook(per) },
      { id: 'goal', header: say('目标发生率', 'Target rate'), look: rateLook(per) },
    ],
    rows: [row('key'), row('all')],
  };
}

function districtTrends(results: Consolidated, ask: Ask): Grid[] {
  const { plan } = results;
  const { say } = ask;
  const codes = plan.districts.map(({ code }) => code);
  const of = (month: string, district: string) =>
    ask.figure('injury-trend', { month, district, industry: 'key', window: 'rolling-12' });
  const isKnown = (month: string) => codes.some((code) => of(month, code)?.value != null);
  const months = monthsOfTrend(results).filter(isKnown);
  if (months.length === 0) return [];
  const grid = (
    id: string,
    caption: string,
    look: Grid['columns'][number]['look'],
    cell: (month: string, code: string) => GridRow['cells'][string],
  ): Grid => ({
    kind: 'grid',
    id,
    caption,
    columns: [
      { id: 'month', header: say('截至月份', 'To'), look: 'text' },
      ...codes.map((code) => ({ id: code, header: ask.districtName(code), look })),
    ],
    rows: months.map((month) => ({
      id: `${id}-${month}`,
      cells: { month, ...Object.fromEntries(codes.map((code) => [code, cell(month, code)])) },
    })),
    ...(id === 'rates' && { newPage: true }),
  });
  const parts = (which: 'part' | 'whole') => (month: string, code: string) =>
    field(of(month, code), which, ask);
  return [
    grid(
      'rates',
      say('各区市近12个月发生率（重点行业）', 'Districts: rate over twelve months (key industries)'),
      rateLook(plan.rate.per),
      (month, code) => {
        const measure = of(month, code);
        const text = `[cases-${month}.${code}]/[exposure-${month}.${code}]*${plan.rate.per}`;
        const note = ask.remarks(measure);
        return formula(text, measure?.value, ask.why(measure), note ? { note } : {});
      },
    ),
    grid('cases', say('近12个月工伤人数', 'Injuries over twelve months'), 'count', parts('part')),
    grid(
      'exposure',
      say(`近12个月${exposureHeader(plan, ask)}`, `${exposureHeader(plan, ask)} over twelve months`),
      'person-years',
      parts('whole'),
    ),
  ];
}
