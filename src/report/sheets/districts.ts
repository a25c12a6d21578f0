// 区市: has the rate fallen in each district and in the city, and by how much must it have? Key industries first
// (the target is theirs), then all enterprises. Verdicts, coverage and reporting stand beside, never in one score.

import type { Consolidated } from '../../define.ts';
import { percentWords } from '../../words/figures.ts';
import { periodWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import {
  comparisonCells,
  comparisonColumns,
  comparisonTotals,
  computedNote,
  verdictColumns,
} from '../comparison.ts';
import { field, formula, from, rateLook, same } from '../figures.ts';
import { withArrows } from '../icons.ts';
import {
  type Content,
  type Grid,
  type GridColumn,
  type GridRow,
  live,
  type Sheet,
  unknown,
} from '../sheet.ts';
import { waitingNote } from '../waiting.ts';
import { windowWords } from '../wording.ts';

export const districts: Sheet = {
  id: 'districts',
  name: '区市',
  build(results, ask) {
    const { say } = ask;
    const period = periodWords(results.period, ask.language);
    return {
      title: say(`各区市工伤事故发生率与目标进度 · ${period}`, `Districts · ${period}`),
      notes: [
        say(
          `目标：重点行业发生率到 ${results.plan.target.by} 较基期下降 ${percentWords(results.plan.target.reduction, 0)}。发生率、降幅、合计均为公式；区间、应达进度、标准化发生率为计算值。— 表示无法计算（批注写明原因），不是 0。`,
          `Target: the rate in key industries falls by ${percentWords(results.plan.target.reduction, 0)} by ${results.plan.target.by}. Rates, falls and totals are formulas; limits, paths and standardised rates are computed values. — is unknown (see its comment), never 0.`,
        ),
        say(
          `基期病例少于 ${results.plan.target.minCases} 例的不宜评判，降幅以灰色显示。箭头：↑ 达到应达进度，→ 下降但不够，↓ 未下降；不宜评判的没有箭头。`,
          `With fewer than ${results.plan.target.minCases} base cases a fall is grey and not to be judged. Arrows: ↑ on the path, → fallen but too little, ↓ not fallen; none where nothing is judged.`,
        ),
        ...waitingNote(results, ask),
      ],
      widths: [12, 8.5, 11.5, 11.5, 8.5, 11.5, 11.5, 9, 9, 9, 9.5, 9, 9, 19, 11.5, 11.5],
      blocks: [blockOf('key', results, ask), blockOf('all', results, ask)],
      tab: 'figures',
      freeze: { block: 'key', columns: 1 },
      filter: 'key',
    };
  },
};

/** `370202` in the first block, `every-370202` in the second. */
function rowId(industry: 'key' | 'all', district: string): string {
  return industry === 'key' ? district : `every-${district}`;
}

function blockOf(industry: 'key' | 'all', results: Consolidated, ask: Ask): Grid {
  const { plan } = results;
  const { say } = ask;
  const figureOf = (district: string) => ask.figure('injury-reduction', { district, industry });
  const codes = plan.districts.map(({ code }) => code);
  const rowOf = (code: string): GridRow => ({
    id: rowId(industry, code),
    cells: {
      name: ask.districtName(code),
      ...comparisonCells(figureOf(code), plan, ask),
      ...beside(code, industry, ask),
    },
  });
  const figures = new Map([...codes, 'all'].map((code) => [rowId(industry, code), figureOf(code)]));
  // One district is the whole: it stands once, under the name that other sheets ask for.
  const total = rowOf('all');
  const rows: readonly GridRow[] =
    codes.length === 1
      ? [total]
      : [
          ...codes.map(rowOf),
          {
            ...total,
            total: true,
            cells: {
              ...total.cells,
              ...comparisonTotals(figureOf('all'), codes.map(figureOf), sumOf(industry, codes), plan, ask),
            },
          },
        ];
  return {
    kind: 'grid',
    id: industry,
    caption:
      industry === 'key'
        ? say('重点行业企业（目标口径）', 'Key industries (the target)')
        : say('全部企业', 'All enterprises'),
    columns: withArrows(columnsOf(results, ask), figures, plan),
    rows,
    // Two tables of a dozen rows share a page.
    ...(industry === 'all' && codes.length > 12 && { newPage: true }),
  };
}

function sumOf(industry: 'key' | 'all', codes: readonly string[]): (column: string) => string {
  const first = rowId(industry, codes[0] ?? 'all');
  const last = rowId(industry, codes.at(-1) ?? 'all');
  return (column) => `SUM([${first}.${column}]:[${last}.${column}])`;
}

function columnsOf(results: Consolidated, ask: Ask): GridColumn[] {
  const { say } = ask;
  const { plan } = results;
  const standard = say('按基期行业结构', 'At base mix');
  const beside = say('同期工作', 'Beside');
  return [
    { id: 'name', header: say('区市', 'District'), look: 'text' },
    ...comparisonColumns(plan, windowWords(results, ask), ask),
    {
      id: 'standardRate',
      group: standard,
      header: say('标准化率', 'Rate'),
      look: rateLook(plan.rate.per),
      note: computedNote(ask),
    },
    { id: 'standardFall', group: standard, header: say('降幅', 'Reduction'), look: 'percent' },
    ...verdictColumns(ask),
    { id: 'coverage', group: beside, header: say('培训覆盖率', 'Training'), look: 'share', bar: true },
    { id: 'completeness', group: beside, header: say('报送完整率', 'Submitted'), look: 'share', bar: true },
  ];
}

/** What no comparison has: the standardised twin, coverage and completeness (from their own sheets). */
function beside(district: string, industry: 'key' | 'all', ask: Ask): Record<string, Content> {
  const standard = ask.figure('injury-reduction-standardised', { district, industry });
  const coverage = ask.figure('training-coverage', { district, industry, role: 'all' });
  const complete = ask.figure('submission-completeness', { district });
  return {
    standardRate: field(standard, 'now.value', ask),
    standardFall: standardFall(standard, ask.figure('injury-reduction', { district, industry }), ask),
    coverage: coverageCell(coverage, district, industry, ask),
    completeness: formula(
      `[submissions!${district}.completeness]`,
      complete?.value,
      ask.why(complete),
      from(complete, 'value'),
    ),
  };
}

/** 培训覆盖 is of the key industries; of all enterprises only the city's share stands elsewhere, in 重点行业. */
function coverageCell(
  coverage: ReturnType<Ask['figure']>,
  district: string,
  industry: 'key' | 'all',
  ask: Ask,
): Content {
  const remarks = ask.remarks(coverage);
  const of = from(coverage, 'value');
  const note = { ...of, ...(remarks && { note: remarks }) };
  const why = ask.why(coverage);
  if (industry === 'key') return formula(`[training!${district}/all.coverage]`, coverage?.value, why, note);
  if (district === 'all') return formula('[industries!others-all.coverage]', coverage?.value, why, note);
  if (typeof coverage?.value !== 'number') return { ...unknown(why), ...of };
  const words = [computedNote(ask), remarks].filter(Boolean).join(ask.say('；', '; '));
  return { value: coverage.value, note: words, ...of };
}

/** A formula where the two rates in the row really come to it: not where an industry vanished and left the base. */
function standardFall(
  measure: ReturnType<Ask['figure']>,
  crude: ReturnType<Ask['figure']>,
  ask: Ask,
): Content {
  const value = measure?.value;
  if (typeof value !== 'number') return unknown(ask.why(measure));
  const note = ask.remarks(measure);
  const rate = measure?.now?.value;
  const base = crude?.base?.value;
  const of = from(measure, 'value');
  if (typeof rate === 'number' && typeof base === 'number' && same(1 - rate / base, value)) {
    return live('1-[standardRate]/[baseRate]', value, { ...(note ? { note } : {}), ...of });
  }
  return { value, ...(note && { note: `${computedNote(ask)}${ask.say('；', '; ')}${note}` }), ...of };
}
