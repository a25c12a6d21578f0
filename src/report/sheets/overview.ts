// 总览: is the city on its way to the target, is everyone trained and insured, who has sent, and what may be said?
// Every figure is a formula over the sheet that explains it.

import type { Consolidated } from '../../define.ts';
import { periodWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { coverageChart } from '../charts/coverage.ts';
import { fallsChart } from '../charts/falls.ts';
import { trendChart } from '../charts/trend.ts';
import { cards } from '../overview/cards.ts';
import { outcomes } from '../overview/outcomes.ts';
import { quality } from '../overview/quality.ts';
import { shares } from '../overview/shares.ts';
import { target } from '../overview/target.ts';
import { sentences } from '../sentences.ts';
import type { Chart, Sheet } from '../sheet.ts';
import { waitingNote } from '../waiting.ts';
import { baseWords, definitionWords, titleWords } from '../wording.ts';

// Name over three columns, now, base (cases, person-years, rate), fall with limits and path, verdict over two.
const WIDTHS = [8.5, 8.5, 8.5, 9, 11.5, 11.5, 9, 11.5, 11.5, 9, 9, 9, 9, 9.5, 9.5];

export const overview: Sheet = {
  id: 'overview',
  name: '总览',
  build(results, ask) {
    const { plan, asOf } = results;
    const { say } = ask;
    const period = periodWords(results.period, ask.language);
    const waiting = waitingNote(results, ask);
    return {
      title: titleWords(results, ask),
      notes: [
        say(
          `方案：${plan.name.zh}　报送期：${period}（基期 ${baseWords(results, ask)}）　汇总日期 ${asOf}`,
          `Plan: ${plan.name.en}. Period: ${period} (base ${baseWords(results, ask)}). As of ${asOf}.`,
        ),
        definitionWords(plan, ask),
        ...waiting,
      ],
      widths: WIDTHS,
      blocks: [
        cards(results, ask),
        {
          kind: 'lines',
          caption: say('数据可以支持的话', 'Sentences that the data carry'),
          lines: sentences(results, ask),
        },
        // The charts end on the first page, also below a note.
        { kind: 'charts', lines: waiting.length > 0 ? 12 : 15, charts: charts(results, ask) },
        target(results, ask),
        shares(ask),
        outcomes(results, ask),
        quality(results, ask),
      ],
      tab: 'figures',
    };
  },
};

/** The course of the rate first, where there is one. One district is compared with none: its fall stands on a card. */
function charts(results: Consolidated, ask: Ask): Chart[] {
  const trend = trendChart(results, ask);
  const falls = results.plan.districts.length > 1 ? [fallsChart(results, ask)] : [];
  return [...(trend ? [trend] : []), ...falls, coverageChart(results, ask)];
}
