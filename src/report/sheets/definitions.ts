// 口径对照: how far has the rate fallen if one counts otherwise? One row a definition, the official one first; then every
// district under each, and what each definition counts. A verdict that only one definition gives is not one to stand on.

import type { Consolidated } from '../../define.ts';
import {
  type Definition,
  definitionsOf,
  isRepeated,
  OFFICIAL,
  verdictsByDefinition,
  withoutDoubtful,
} from '../../metrics/definitions.ts';
import { SAME_MONTHS } from '../../metrics/same-months.ts';
import type { Measure } from '../../model/measure.ts';
import { VERDICTS } from '../../model/measure.ts';
import type { Plan } from '../../model/plan.ts';
import { percentWords } from '../../words/figures.ts';
import { periodWords } from '../../words/period.ts';
import { unitWords } from '../../words/unit.ts';
import type { Ask } from '../ask.ts';
import { comparisonCells, comparisonColumns, verdictColumns } from '../comparison.ts';
import { rateLook, toneOf } from '../figures.ts';
import { type Content, type Grid, type GridRow, type Lines, live, type Sheet, unknown } from '../sheet.ts';
import { waitingNote } from '../waiting.ts';
import { basisWords, dateBasisWords, definitionWords, exposureWords } from '../wording.ts';

const MEASURE = 'injury-reduction-by-definition';

export const definitions: Sheet = {
  id: 'definitions',
  name: '口径对照',
  build(results, ask) {
    const { say } = ask;
    const city = ask.districtName('all');
    const shown = shownDefinitions(results);
    const codes = results.plan.districts.map(({ code }) => code);
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
        ...waitingNote(results, ask, true),
      ],
      widths: [46, 13, 9, 12, 9, 9, 12, 9, 9, 9, 9, 9, 20, ...codes.slice(11).map(() => 9)],
      blocks: [
        {
          ...gridOf('key', results.plan, ask),
          caption: say(`${city}重点行业（目标范围）`, `${city}, key industries (the target)`),
          rows: rowsOf('key', 'all', 'key', results.plan, shown, ask),
        },
        {
          ...gridOf('all', results.plan, ask),
          caption: say(`${city}全部企业`, `${city}, all enterprises`),
          rows: rowsOf('all', 'all', 'all', results.plan, shown, ask),
        },
        explained(
          results.plan,
          shown.filter(({ id }) => id === SAME_MONTHS.id),
          ask,
        ),
        // One district is the whole that stands above.
        ...(codes.length > 1 ? byDistrict(codes, results.plan, shown, ask) : []),
      ],
      tab: 'figures',
      freeze: { block: 'key', columns: 1 },
    };
  },
};

/** Those of the plan, that of the same months where somebody is behind, those without doubtful exposures where there are some. */
function shownDefinitions({ plan, measures }: Consolidated): readonly Definition[] {
  const has = (id: string) => measures.some(({ definition }) => definition === id);
  return definitionsOf(plan).flatMap((definition) => {
    const rest = withoutDoubtful(definition);
    const same = definition.id === OFFICIAL && has(SAME_MONTHS.id) ? [SAME_MONTHS] : [];
    return [definition, ...same, ...(has(rest.id) ? [rest] : [])];
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

/** The columns of every table here: each row has a unit of its own. */
function gridOf(id: string, plan: Plan, ask: Ask): Omit<Grid, 'caption' | 'rows'> {
  const windows = { now: ask.say('本期', 'Now'), base: ask.say('基期', 'Base') };
  return {
    kind: 'grid',
    id,
    columns: [
      { id: 'name', header: ask.say('口径', 'Definition'), look: 'wrapped' },
      { id: 'unit', header: ask.say('单位', 'Unit'), look: 'centred' },
      ...comparisonColumns(plan, windows, ask).map(({ note, ...column }) => {
        if (column.id.endsWith('Rate')) return { ...column, header: ask.say('发生率', 'Rate') };
        if (column.id.endsWith('Exposure')) return { ...column, header: ask.say('人年或工时', 'Exposure') };
        return { ...column, ...(note !== undefined && { note }) };
      }),
      ...verdictColumns(ask),
    ],
  };
}

/** `key-official`, `detail-370202-hours`: a row for each definition; who leaves nobody aside, or is not behind, has none of its own. */
function rowsOf(
  prefix: string,
  district: string,
  industry: 'key' | 'all',
  plan: Plan,
  shown: readonly Definition[],
  ask: Ask,
  before = '',
): GridRow[] {
  const own = shown.filter(({ id }) => {
    const measure = figureOf(id, district, industry, ask);
    return measure === undefined || !isRepeated(measure);
  });
  return own.map((definition) => {
    const other = under(definition, plan);
    const measure = figureOf(definition.id, district, industry, ask);
    const cells = comparisonCells(measure, other, ask);
    const look = rateLook(other.rate.per);
    return {
      id: `${prefix}-${definition.id}`,
      ...(definition.id === OFFICIAL && { total: true }),
      cells: {
        name: (before && `${before} · `) + nameOf(definition, measure, ask),
        unit: unitWords(other.rate.per, other.rate.exposure, ask.language),
        ...cells,
        nowRate: withLook(cells.nowRate, look),
        baseRate: withLook(cells.baseRate, look),
      },
    };
  });
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

function byDistrict(
  codes: readonly string[],
  plan: Plan,
  shown: readonly Definition[],
  ask: Ask,
): readonly Grid[] {
  return [
    fallsByDistrict(codes, shown, ask),
    {
      ...gridOf('detail', plan, ask),
      caption: ask.say('各区市重点行业，逐口径', 'Key industries by district and definition'),
      rows: codes.flatMap((code) =>
        rowsOf(`detail-${code}`, code, 'key', plan, shown, ask, ask.districtName(code)),
      ),
    },
  ];
}

/** At a glance: each fall is the one of its row below. */
function fallsByDistrict(codes: readonly string[], shown: readonly Definition[], ask: Ask): Grid {
  const cellOf = (id: string, code: string) => {
    const measure = figureOf(id, code, 'key', ask);
    const whole = shown.find((one) => withoutDoubtful(one).id === id)?.id ?? OFFICIAL;
    const row = measure && isRepeated(measure) ? whole : id;
    return fallCell(measure, `[${code === 'all' ? 'key' : `detail-${code}`}-${row}.fall]`, ask);
  };
  return {
    kind: 'grid',
    id: 'districts',
    newPage: true,
    caption: ask.say(
      '各区市重点行业降幅（底色为结论）',
      'Fall in key industries by district, coloured by verdict',
    ),
    columns: [
      { id: 'name', header: ask.say('口径', 'Definition'), look: 'wrapped' },
      ...['all', ...codes].map((code) => ({
        id: code,
        header: ask.districtName(code),
        look: 'percent' as const,
      })),
    ],
    rows: shown.map(
      ({ id, name }): GridRow => ({
        id: `districts-${id}`,
        ...(id === OFFICIAL && { total: true }),
        cells: {
          name: ask.of(name),
          ...Object.fromEntries(['all', ...codes].map((code) => [code, cellOf(id, code)])),
        },
      }),
    ),
  };
}

/** Coloured by the verdict; too few cases are grey, with the estimate to be seen. */
function fallCell(measure: Measure | undefined, formula: string, ask: Ask): Content {
  const remarks = ask.remarks(measure);
  if (typeof measure?.value !== 'number')
    return unknown([ask.why(measure), remarks].filter(Boolean).join(ask.say('；', '; ')));
  const { value, low, high, verdict = 'unknown' } = measure;
  const interval =
    typeof low === 'number' && typeof high === 'number'
      ? `95%: ${percentWords(low)}～${percentWords(high)}`
      : '';
  const note = [ask.of(VERDICTS[verdict]), interval, remarks].filter(Boolean).join('\n');
  return live(formula, value, { tone: toneOf(measure), note });
}

/** What each definition counts over what, what to mind of it, and what these data lack for it. */
function explained(plan: Plan, same: readonly Definition[], ask: Ask): Lines {
  const { min, max } = plan.bounds.hoursPerHead;
  const { insuredPerEmployee: times, personsPerEnterprise: most } = plan.bounds;
  const stop = ask.say('。', '.');
  return {
    kind: 'lines',
    caption: ask.say('各口径怎么算', 'What each definition counts'),
    lines: [
      ...[...definitionsOf(plan), ...same].map((definition) => {
        const { id, name, note } = definition;
        const counts =
          id === OFFICIAL
            ? definitionWords(plan, ask)
            : id === SAME_MONTHS.id
              ? sameMonthsWords(ask)
              : differenceWords(definition, plan, ask);
        const lacks = remarksBeside(id, ask);
        return [
          `【${ask.of(name)}】${counts}`,
          ...(note ? [ask.of(note) + stop] : []),
          ...(lacks ? [ask.say('本期数据：', 'These data: ') + lacks + stop] : []),
        ].join(ask.say('', ' '));
      }),
      ask.say(
        `【剔除暴露量存疑的企业】月人均实际工时不在 ${min}—${max} 小时之间${times === undefined ? '' : `，或参保人数超过职工人数 ${times} 倍（按项目参保的除外）`}${most === undefined ? '' : `，或一家超过 ${most} 人`}的企业，各年人年（工时）和案件一并剔除，只供对照；方案口径照常计入，待核实。历史汇总无法剔除。`,
        `[Without doubtful exposure] Enterprises with hours per head and month outside ${min}-${max}${times === undefined ? '' : `, or with more than ${times} times as many insured as employed (projects excepted)`}${most === undefined ? '' : `, or more than ${most} persons`} are left aside with their exposure and cases of every year, for comparison only: they count in the official figure until they are cleared. Aggregates cannot be left aside.`,
      ),
    ],
  };
}

function sameMonthsWords(ask: Ask): string {
  return ask.say(
    '未报送到本期的区市，基期也只计本期已报的同几个月，其余同方案口径，只供对照；基期只有历史汇总而没有到该月合计的，无法计算。',
    'Of a district that is behind, of the base too only the months that it has sent now; all else as in the definition of the plan, for comparison only. Where the base is aggregates without a total to that month it is unknown.',
  );
}

/** In what it differs from the definition of the plan. */
function differenceWords(definition: Definition, plan: Plan, ask: Ask): string {
  const other = under(definition, plan);
  const { outcomes, bases, dateBasis, exposure, per, baseYears } = definition.rate;
  const { say } = ask;
  const differs = [
    ...(outcomes ? [say(`认定结论为${ask.list(outcomes)}`, `outcomes ${ask.list(outcomes)}`)] : []),
    ...(bases ? [say(`依据《工伤保险条例》${basisWords(bases, ask)}`, basisWords(bases, ask))] : []),
    ...(dateBasis ? [say(`按${dateBasisWords(other, ask)}计入`, `by ${dateBasisWords(other, ask)}`)] : []),
    ...(exposure || per
      ? [
          say(
            `÷ ${exposureWords(other, ask)}（${unitWords(other.rate.per, other.rate.exposure, 'zh')}）`,
            `over ${exposureWords(other, ask)}, ${unitWords(other.rate.per, other.rate.exposure, 'en')}`,
          ),
        ]
      : []),
    ...(baseYears ? [say(`基期 ${ask.list(baseYears)} 年`, `base ${ask.list(baseYears)}`)] : []),
  ];
  return say(`改为：${differs.join('，')}。`, `Instead: ${differs.join('; ')}.`);
}

/** What has to be known of the city's figure beyond what has to be known of the official one. */
function remarksBeside(id: string, ask: Ask): string | undefined {
  const measure = figureOf(id, 'all', 'key', ask);
  const official = id === OFFICIAL ? [] : (figureOf(OFFICIAL, 'all', 'key', ask)?.remarks ?? []);
  const remarks = measure?.remarks?.filter((code) => !official.includes(code));
  return measure && remarks && ask.remarks({ ...measure, remarks });
}
