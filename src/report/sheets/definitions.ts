// 口径对照: how far has the rate fallen if one counts otherwise? One row a definition, the official one first; then every
// district under each. A verdict that only one definition gives is not one to stand on.

import type { Consolidated } from '../../define.ts';
import {
  type Definition,
  definitionsOf,
  OFFICIAL,
  verdictsByDefinition,
  withoutDoubtful,
} from '../../metrics/definitions.ts';
import type { Measure } from '../../model/measure.ts';
import { VERDICTS } from '../../model/measure.ts';
import type { Plan } from '../../model/plan.ts';
import { percentWords } from '../../words/figures.ts';
import { periodWords } from '../../words/period.ts';
import { unitWords } from '../../words/unit.ts';
import type { Ask } from '../ask.ts';
import { comparisonCells, comparisonColumns, verdictColumns } from '../comparison.ts';
import { given, rateLook, toneOf } from '../figures.ts';
import type { Content, Grid, GridRow, Sheet } from '../sheet.ts';

const MEASURE = 'injury-reduction-by-definition';

export const definitions: Sheet = {
  id: 'definitions',
  name: '口径对照',
  build(results, ask) {
    const { say } = ask;
    const city = ask.districtName('all');
    const shown = shownDefinitions(results);
    return {
      title: say(
        `口径对照 · ${periodWords(results.period, 'zh')}`,
        `Definitions side by side · ${periodWords(results.period, 'en')}`,
      ),
      notes: [
        agreement(results, ask),
        say(
          '方案口径是评判所用；其他口径只供对照。换口径需要逐案、逐企业的数据：只有历史汇总的年份只能用方案口径，其余写 —。',
          'The definition of the plan is the one to be judged by. Counting otherwise needs every case and enterprise: a year of which only aggregates were sent is — under any other definition.',
        ),
      ],
      widths: [40, 13, 9, 12, 9, 9, 12, 9, 9, 9, 9, 9, 20],
      blocks: [
        cityGrid(
          'key',
          say(`${city}重点行业（目标范围）`, `${city}, key industries (the target)`),
          results,
          shown,
          ask,
        ),
        cityGrid('all', say(`${city}全部企业`, `${city}, all enterprises`), results, shown, ask),
        districtGrid(results, shown, ask),
      ],
      tab: 'figures',
      freeze: { block: 'key', columns: 1 },
    };
  },
};

/** Those of the plan, and those without doubtful exposures where there are some. */
function shownDefinitions({ plan, measures }: Consolidated): readonly Definition[] {
  const has = (id: string) => measures.some(({ definition }) => definition === id);
  return definitionsOf(plan).flatMap((definition) => {
    const rest = withoutDoubtful(definition);
    return has(rest.id) ? [definition, rest] : [definition];
  });
}

function figureOf(id: string, district: string, industry: string, ask: Ask): Measure | undefined {
  return ask.figure(MEASURE, { definition: id, district, industry });
}

/** In one honest line: is it a matter of how one counts? */
function agreement({ measures }: Consolidated, ask: Ask): string {
  const { good, bad, rest } = verdictsByDefinition(measures);
  const turns =
    good > 0 && bad > 0
      ? ask.say('结论取决于口径。', 'The verdict depends on the definition. ')
      : good + bad === 0
        ? ''
        : ask.say('可评判的口径结论一致。', 'The definitions that can be judged agree. ');
  return ask.say(
    `${turns}共 ${good + bad + rest} 种口径：达标或进度正常 ${good} 种，滞后或未下降 ${bad} 种，无法评判 ${rest} 种。`,
    `${turns}Of ${good + bad + rest}: ${good} met or on track, ${bad} behind or not fallen, ${rest} cannot be judged.`,
  );
}

function cityGrid(
  industry: 'key' | 'all',
  caption: string,
  results: Consolidated,
  shown: readonly Definition[],
  ask: Ask,
): Grid {
  const { plan } = results;
  const columns = comparisonColumns(
    plan,
    { now: ask.say('本期', 'Now'), base: ask.say('基期', 'Base') },
    ask,
  );
  return {
    kind: 'grid',
    id: industry,
    caption,
    columns: [
      { id: 'name', header: ask.say('口径', 'Definition'), look: 'wrapped' },
      { id: 'unit', header: ask.say('单位', 'Unit'), look: 'centred' },
      // Each row has a unit of its own.
      ...columns.map((column) => ({
        ...column,
        ...(column.id.endsWith('Rate') && { header: ask.say('发生率', 'Rate') }),
        ...(column.id.endsWith('Exposure') && { header: ask.say('人年或工时', 'Exposure') }),
      })),
      ...verdictColumns(ask),
    ],
    rows: shown.map((definition): GridRow => {
      const other = under(definition, plan);
      const measure = figureOf(definition.id, 'all', industry, ask);
      const cells = comparisonCells(measure, other, ask);
      const look = rateLook(other.rate.per);
      return {
        id: `${industry}-${definition.id}`,
        ...(definition.id === OFFICIAL && { total: true }),
        cells: {
          name: nameOf(definition, measure, ask),
          unit: unitWords(other.rate.per, other.rate.exposure, ask.language),
          ...cells,
          nowRate: withLook(cells.nowRate, look),
          baseRate: withLook(cells.baseRate, look),
        },
      };
    }),
  };
}

function under({ rate }: Definition, plan: Plan): Plan {
  return { ...plan, rate: { ...plan.rate, ...rate } };
}

function withLook(content: Content, look: ReturnType<typeof rateLook>): Content {
  return typeof content === 'object' && content.look !== 'unknown' ? { ...content, look } : content;
}

function nameOf({ name }: Definition, measure: Measure | undefined, ask: Ask): string {
  const aside = measure?.leftAside;
  return ask.of(name) + (aside === undefined ? '' : ask.say(`（${aside} 家）`, ` (${aside} enterprises)`));
}

function districtGrid({ plan }: Consolidated, shown: readonly Definition[], ask: Ask): Grid {
  const codes = plan.districts.map(({ code }) => code);
  return {
    kind: 'grid',
    id: 'districts',
    newPage: true,
    caption: ask.say('各区市重点行业降幅', 'Fall in key industries by district'),
    columns: [
      { id: 'name', header: ask.say('口径', 'Definition'), look: 'wrapped' },
      ...['all', ...codes].map((code) => ({
        id: code,
        header: ask.districtName(code),
        look: 'percent' as const,
      })),
    ],
    rows: shown.map(
      (definition): GridRow => ({
        id: `districts-${definition.id}`,
        ...(definition.id === OFFICIAL && { total: true }),
        cells: {
          name: ask.of(definition.name),
          ...Object.fromEntries(
            ['all', ...codes].map((code) => [code, fallCell(figureOf(definition.id, code, 'key', ask), ask)]),
          ),
        },
      }),
    ),
  };
}

/** Coloured by the verdict; too few cases are grey, with the estimate to be seen. */
function fallCell(measure: Measure | undefined, ask: Ask): Content {
  const { value, verdict = 'unknown' } = measure ?? {};
  if (typeof value !== 'number') return given(undefined, ask.why(measure));
  const interval =
    typeof measure?.low === 'number' && typeof measure.high === 'number'
      ? `95%: ${percentWords(measure.low)}～${percentWords(measure.high)}`
      : '';
  return {
    value,
    tone: toneOf(measure),
    note: [ask.of(VERDICTS[verdict]), interval].filter(Boolean).join('\n'),
  };
}
