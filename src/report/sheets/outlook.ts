// 目标测算: what is needed now? How many cases may still happen this year, how likely is it that no more will, how fast must
// the rate fall from here, and which fall could so few cases prove at all? Districts first, in the key industries that the
// target is about, then the city's industries.

import type { Consolidated } from '../../define.ts';
import { type Measure, REASONS } from '../../model/measure.ts';
import { lastMonthOf } from '../../model/period.ts';
import { percentWords } from '../../words/figures.ts';
import { endWords, periodWords } from '../../words/period.ts';
import type { Ask, Scope } from '../ask.ts';
import { computedNote } from '../comparison.ts';
import { field, formula, from, NO_RATIO, same, total } from '../figures.ts';
import type { Content, Grid, GridColumn, GridRow, Sheet } from '../sheet.ts';
import { live, unknown } from '../sheet.ts';
import { shownDistricts } from '../shown-districts.ts';
import { exposureHeader, exposureWords } from '../wording.ts';

export const outlook: Sheet = {
  id: 'outlook',
  name: '目标测算',
  build(results, ask) {
    const { say } = ask;
    return {
      title: say(
        `目标测算：到${endWords(untilOf(results, ask), 'zh')}还能发生多少例 · 据${periodWords(results.period, 'zh')}`,
        `What is needed by the ${endWords(untilOf(results, ask), 'en')} · from ${periodWords(results.period, 'en')}`,
      ),
      notes: notes(results, ask),
      widths: [16, 9, 12, 12, 9, 12, 10, 9, 9, 10, 10, 11, 12],
      blocks: [districtsOf(results, ask), industriesOf(results, ask)],
      tab: 'figures',
      freeze: { block: 'outlook-districts', columns: 1 },
    };
  },
};

const figureOf = (ask: Ask, scope: Scope) => ask.figure('target-outlook', scope);

/** The same in every scope: it hangs on the period and the plan. */
function untilOf(results: Consolidated, ask: Ask): string {
  return figureOf(ask, { industry: 'key' })?.outlook?.until ?? lastMonthOf(results.period);
}

function notes(results: Consolidated, ask: Ask): string[] {
  const { target, rate } = results.plan;
  const { say } = ask;
  const until = endWords(untilOf(results, ask), ask.language);
  const enough = percentWords(target.reduction - target.tolerance);
  return [
    say(
      `允许例数：到${until}最多发生多少例，降幅仍达到“需达降幅”（应达进度与目标 − 容差 ${enough} 中较低者）。到期人年按已过月份的月均推算。剩余 = 允许 − 已发生；负数表示已经超出。各行按自身基期测算，取整后不相加。`,
      `Allowed: most cases by the ${until} with which the fall still reaches what is needed (the path, or target − tolerance, ${enough}, where lower). Person-years go on at the mean of the months so far. Remaining = allowed − so far; negative = exceeded. Each row stands on its own base; rows do not add up.`,
    ),
    say(
      '达到概率：今后例数不超过剩余例数的概率，按伽马-泊松（负二项）预测模型，以 Jeffreys 先验和近 12 个月的例数、人年推算；假定发生率不再变化，基期和今后人年视为已知。是按现状的推算，不是承诺，也不是结论。',
      'Probability: that no more cases come than remain, by a gamma-Poisson (negative binomial) model with Jeffreys’ prior from cases and person-years of the last 12 months; the rate is taken not to change, base and person-years to come as known. It goes on from how things stand: no promise, and no verdict.',
    ),
    say(
      `今后每年需降：从近 12 个月的发生率起，每年按同一比例下降，到 ${target.by} 恰好降到目标 − 容差；0 表示已达到，保持即可。可证明的最小降幅：到期时降幅至少要有这么大，95%区间才会在 0 以上；— 表示一例不发生也证明不了。基期少于 ${target.minCases} 例或案件未报齐的以灰色显示，不宜据以评判。`,
      `Yearly fall needed: the same share off each year, from the last 12 months to target − tolerance in ${target.by}; 0 = there already, to be held. Smallest provable fall: from there on the 95 % interval would lie above 0; — = not even no case would prove one. Grey: fewer than ${target.minCases} base cases, or cases still to come in: not to be judged by.`,
    ),
    ...(rate.dateBasis === 'occurred'
      ? [
          say(
            '按事故日期计入：近月案件尚未认定完，已发生例数偏少，故不给概率。',
            'By date of the accident: recent cases are not decided yet, so no probability is given.',
          ),
        ]
      : []),
  ];
}

function columnsOf({ plan, period }: Consolidated, first: string, ask: Ask): GridColumn[] {
  const { say } = ask;
  const until = figureOf(ask, { industry: 'key' })?.outlook?.until ?? lastMonthOf(period);
  const cases = say('工伤人数', 'Injuries');
  const exposure = exposureHeader(plan, ask);
  const now = say(`今年以来（至 ${lastMonthOf(period)}）`, `Year to ${lastMonthOf(period)}`);
  const base = say(
    `基期（1—${Number(until.slice(5))}月）`,
    `Base, January to month ${Number(until.slice(5))}`,
  );
  const needed = say(`到 ${until}`, `By ${until}`);
  const beyond = say(`目标 ${plan.target.by}`, `Target ${plan.target.by}`);
  const note = computedNote(ask);
  const of = exposureWords(plan, ask);
  return [
    { id: 'name', header: first, look: 'text' },
    { id: 'nowCases', group: now, header: cases, look: 'count' },
    { id: 'nowExposure', group: now, header: exposure, look: 'person-years', note: of },
    { id: 'baseCases', group: base, header: cases, look: 'count' },
    { id: 'baseExposure', group: base, header: exposure, look: 'person-years', note: of },
    { id: 'exposure', group: needed, header: say(`推算${exposure}`, exposure), look: 'person-years' },
    { id: 'bar', group: needed, header: say('需达降幅', 'Fall needed'), look: 'percent', note },
    { id: 'allowed', group: needed, header: say('允许例数', 'Allowed'), look: 'count' },
    { id: 'remaining', group: needed, header: say('剩余例数', 'Remaining'), look: 'count' },
    { id: 'expected', group: needed, header: say('按现状预计', 'Expected'), look: 'person-years', note },
    { id: 'probability', group: needed, header: say('达到概率', 'Probability'), look: 'chance', note },
    { id: 'yearlyFall', group: beyond, header: say('每年需降', 'Yearly'), look: 'percent', note },
    { id: 'provable', header: say('可证明的\n最小降幅', 'Smallest provable fall'), look: 'percent', note },
  ];
}

function districtsOf(results: Consolidated, ask: Ask): Grid {
  const codes = results.plan.districts.map(({ code }) => code);
  const scopeOf = (district: string) => figureOf(ask, { district, industry: 'key' });
  const sumOf = (column: string) => `SUM([${codes[0]}.${column}]:[${codes.at(-1)}.${column}])`;
  const add = (column: string, side: 'now' | 'base', which: 'part' | 'whole') => {
    const city = scopeOf('all');
    const parts = codes.map((code) => scopeOf(code)?.[side]?.[which]);
    return total(
      sumOf(column),
      city?.[side]?.[which],
      parts,
      ask.why(city),
      ask,
      from(city, `${side}.${which}`),
    );
  };
  const rows = shownDistricts(codes).map(
    (code): GridRow => ({
      id: code,
      ...(code === 'all' && { total: true }),
      cells: { name: ask.districtName(code), ...cellsOf(scopeOf(code), results, ask) },
    }),
  );
  const totals: Record<string, Content> = {
    nowCases: add('nowCases', 'now', 'part'),
    nowExposure: add('nowExposure', 'now', 'whole'),
    baseCases: add('baseCases', 'base', 'part'),
    baseExposure: add('baseExposure', 'base', 'whole'),
  };
  return {
    kind: 'grid',
    id: 'outlook-districts',
    caption: ask.say('各区市：重点行业企业（目标口径）', 'Districts: key industries (the target)'),
    columns: columnsOf(results, ask.say('区市', 'District'), ask),
    rows: rows.map((row) => (row.total ? { ...row, cells: { ...row.cells, ...totals } } : row)),
  };
}

function industriesOf(results: Consolidated, ask: Ask): Grid {
  const scopes = [...results.plan.industries.map(({ id }) => id), 'key', 'all'];
  return {
    kind: 'grid',
    id: 'outlook-industries',
    caption: ask.say(
      `各行业（${ask.districtName('all')}；“重点行业合计”是并集，不是各行业相加）`,
      'Industries (city; the key industries are a union, not a sum)',
    ),
    columns: columnsOf(results, ask.say('行业', 'Industry'), ask),
    rows: scopes.map((industry) => ({
      id: `industry-${industry}`,
      ...((industry === 'key' || industry === 'all') && { total: true }),
      cells: {
        name: ask.industryName(industry),
        ...cellsOf(figureOf(ask, { industry }), results, ask),
      },
    })),
    ...(results.plan.districts.length > 14 && { newPage: true }),
  };
}

function cellsOf(
  measure: Measure | undefined,
  { plan, period }: Consolidated,
  ask: Ask,
): Record<string, Content> {
  const { base = NO_RATIO, outlook: found } = measure ?? {};
  const why = ask.why(measure);
  const remarks = ask.remarks(measure);
  const isKnown = typeof found?.allowed === 'number';
  const isImmature = isKnown && found.expected === null;
  // Grey is what nobody should judge by: too few cases, or not all of them there yet.
  const grey = isKnown && (isImmature || base.part! < plan.target.minCases);
  const tone = grey
    ? ('unknown' as const)
    : isKnown && (found.remaining ?? 0) < 0
      ? ('bad' as const)
      : undefined;
  const more = { ...(tone && { tone }), ...(remarks && { note: remarks }) };
  const unripe = isImmature ? ask.of(REASONS.immature) : undefined;
  return {
    nowCases: field(measure, 'now.part', ask),
    nowExposure: field(measure, 'now.whole', ask),
    baseCases: field(measure, 'base.part', ask),
    baseExposure: field(measure, 'base.whole', ask),
    exposure: exposureOf(measure, period, why, ask),
    bar: field(measure, 'outlook.bar', ask),
    allowed: allowed(measure, why, grey ? { tone: 'unknown' } : {}),
    remaining: formula('[allowed]-[nowCases]', found?.remaining, unripe ?? why, more),
    expected: field(measure, 'outlook.expected', ask, unripe ?? why),
    probability:
      typeof measure?.value === 'number'
        ? { value: measure.value, look: chance(measure.value), ...more, ...from(measure, 'value') }
        : unknown(why),
    yearlyFall: field(measure, 'outlook.yearlyFall', ask, unripe ?? (isKnown ? noYearlyFall(ask) : why)),
    provable: field(measure, 'outlook.provable', ask, isKnown ? noProof(ask) : why),
  };
}

function noYearlyFall({ say }: Ask): string {
  return say(
    '目标月份不在以后，或基期相同月份没有案件',
    'the month of the target is not ahead, or those months of the base have no case',
  );
}

function noProof({ say }: Ask): string {
  return say('即使一例不发生，95%区间也不在 0 以上', 'not even no case would put the interval above 0');
}

/** What is over is certain; only what is foretold is rounded to whole percents within 1 and 99. */
function chance(value: number): 'percent' | 'chance' {
  return value === 0 || value === 1 ? 'percent' : 'chance';
}

/** A district that is behind counts in it with the months that it has not sent, which stand in no cell. */
function exposureOf(measure: Measure | undefined, period: string, why: string, ask: Ask): Content {
  const { now, outlook: found } = measure ?? {};
  const value = found?.exposure;
  const { gone, whole } = monthsTo(period, found?.until);
  if (typeof value === 'number' && !same(((now?.whole ?? 0) / gone) * whole, value))
    return {
      value,
      note: ask.say(
        '计算值：未报送月份的人年按最近一次报送的人数计入',
        'computed: months that have not been sent count the heads that were stated last',
      ),
      ...from(measure, 'outlook.exposure'),
    };
  return formula(toEnd(period, found?.until), value, why);
}

function monthsTo(
  period: string,
  until = lastMonthOf(period),
): { readonly gone: number; readonly whole: number } {
  return { gone: Number(lastMonthOf(period).slice(5)), whole: Number(until.slice(5)) };
}

/** Each month to come like the mean of those so far. */
function toEnd(period: string, until = lastMonthOf(period)): string {
  const { gone, whole } = monthsTo(period, until);
  return gone === whole ? '[nowExposure]' : `[nowExposure]/${gone}*${whole}`;
}

/** A formula where the row's cells come to the count that the verdict would allow. */
function allowed(measure: Measure | undefined, why: string, more: { readonly tone?: 'unknown' }): Content {
  const { base, outlook: found } = measure ?? {};
  if (typeof found?.allowed !== 'number') return unknown(why);
  const value = found.allowed;
  const whole = Math.floor((((1 - found.bar + 1e-12) * base!.part!) / base!.whole!) * found.exposure!);
  return whole === value
    ? live('INT((1-[bar]+1E-12)*[baseCases]/[baseExposure]*[exposure])', value, more)
    : { value, ...more, ...from(measure, 'outlook.allowed') };
}
