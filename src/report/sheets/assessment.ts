// 考核参考: lateness, quality and results of each district beside each other. Results stand in a funnel, not in a ranking; what
// looks like cases that were not reported is asked about; points are given only by weights of the plan, each to be followed.

import type { Consolidated } from '../../define.ts';
import { type Sign, type SignKind, signsOf } from '../../metrics/signs.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Measure } from '../../model/measure.ts';
import type { Scored } from '../../model/plan.ts';
import { periodWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { computedNote } from '../comparison.ts';
import { field, formula, from } from '../figures.ts';
import { type Cell, type Grid, type GridRow, live, type Sheet, unknown } from '../sheet.ts';
import { shownDistricts } from '../shown-districts.ts';
import type { Tone } from '../style.ts';

export const assessment: Sheet = {
  id: 'assessment',
  name: '考核参考',
  build(results, ask) {
    const { say } = ask;
    const scored = results.plan.assessment;
    return {
      title: say(
        `考核参考 · ${periodWords(results.period, 'zh')}`,
        `For the assessment · ${periodWords(results.period, 'en')}`,
      ),
      notes: [
        say(
          '及时、质量、成效分列，不合成名次。成效用漏斗图看：各区市按全市发生率应有多少例、实际多少例；落在控制限以内的，与全市没有可证明的差别，排在最后的也不说明什么。',
          'Timeliness, quality and results stand apart and make no ranking. Results are seen in a funnel: how many cases a district would have at the rate of the city, and how many it has. Within the limits nothing sets it apart from the city, also not being last.',
        ),
        say(
          '“需要了解的迹象”不是结论：只说明仅凭偶然很少这样，请先核实。',
          'Signs are no verdict: chance alone seldom makes them, so ask first.',
        ),
        ...(scored === undefined
          ? [
              say(
                '方案没有设定考核权重（assessment）：未配置，不计分。',
                'The plan sets no weights (assessment): no points.',
              ),
            ]
          : []),
      ],
      widths: [14, 13, 13, 13, 13, 13, 13, 13, 13, 26],
      blocks: [
        sending(results, ask),
        funnel(results, ask),
        signs(results, ask),
        ...(scored === undefined ? [] : [points(scored, results, ask)]),
      ],
      tab: 'figures',
    };
  },
};

function sending({ plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  return {
    kind: 'grid',
    id: 'sending',
    caption: say('报送及时与质量', 'Timeliness and quality'),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'complete', header: say('完整率', 'Completeness'), look: 'share', bar: true },
      { id: 'timely', header: say('及时率', 'Timeliness'), look: 'share', bar: true },
      { id: 'received', header: say('已报期数', 'Received'), look: 'count' },
      { id: 'passed', header: say('首报合格', 'Right at first'), look: 'count' },
      { id: 'first', header: say('首报合格率', 'First-pass rate'), look: 'share', bar: true },
      { id: 'wrong', header: say('首报有错', 'Wrong at first'), look: 'count' },
      { id: 'mended', header: say('已改正', 'Mended'), look: 'count' },
      { id: 'days', header: say('改正用时(中位日数)', 'Median days to mend'), look: 'amount', span: 2 },
    ],
    rows: shownDistricts(plan.districts.map(({ code }) => code)).map((district): GridRow => {
      const first = ask.figure('first-pass', { district });
      const mending = ask.figure('mending-days', { district });
      const complete = ask.figure('submission-completeness', { district });
      return {
        id: `sending-${district}`,
        ...(district === 'all' && { total: true }),
        cells: {
          district: ask.districtName(district),
          complete: field(complete, 'value', ask),
          timely: field(ask.figure('submission-timeliness', { district }), 'value', ask),
          received: field(first, 'whole', ask),
          passed: field(first, 'part', ask),
          first: formula('[passed]/[received]', first?.value, ask.why(first), from(first, 'value')),
          wrong: formula('[received]-[passed]', mending?.whole, ask.why(first), from(mending, 'whole')),
          mended: field(mending, 'part', ask),
          // Nothing to mend is no delay and no unknown.
          days: mending?.whole === 0 ? undefined : field(mending, 'value', ask),
        },
      };
    }),
  };
}

function funnel({ plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const note = computedNote(ask);
  return {
    kind: 'grid',
    id: 'funnel',
    caption: say(
      '成效：重点行业发生率与全市相比（年初至本期）',
      'Results: key industries against the city, since January',
    ),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'cases', header: say('工伤人数', 'Injuries'), look: 'count' },
      { id: 'expected', header: say('按全市应有', 'Expected'), look: 'rate', note },
      { id: 'ratio', header: say('倍数', 'Ratio'), look: 'rate' },
      { id: 'low', header: say('95%控制限 下', '95 % low'), look: 'rate', note },
      { id: 'high', header: say('95%控制限 上', '95 % high'), look: 'rate', note },
      { id: 'outerLow', header: say('99.8%控制限 下', '99.8 % low'), look: 'rate', note },
      { id: 'outerHigh', header: say('99.8%控制限 上', '99.8 % high'), look: 'rate', note },
      { id: 'place', header: say('位置', 'Place'), look: 'centred', span: 2 },
    ],
    rows: plan.districts.map(({ code }): GridRow => {
      const measure = ask.figure('rate-funnel', { district: code, industry: 'key' });
      return {
        id: `funnel-${code}`,
        cells: {
          district: ask.districtName(code),
          cases: field(measure, 'part', ask),
          expected: field(measure, 'whole', ask),
          ratio: formula('[cases]/[expected]', measure?.value, ask.why(measure), from(measure, 'value')),
          low: field(measure, 'low', ask),
          high: field(measure, 'high', ask),
          outerLow: field(measure, 'outer.low', ask),
          outerHigh: field(measure, 'outer.high', ask),
          place: placeOf(measure, ask),
        },
      };
    }),
  };
}

function placeOf(measure: Measure | undefined, ask: Ask): Cell {
  const { say } = ask;
  if (measure?.value == null) return unknown(ask.why(measure));
  const { value, low, high, outer } = measure;
  const remarks = ask.remarks(measure);
  const told = (words: string, tone: Tone): Cell => ({
    value: words,
    tone,
    ...(remarks && { note: remarks }),
  });
  if (value > outer!.high!) return told(say('高于 99.8% 控制限', 'above the 99.8 % limit'), 'bad');
  if (value > high!) return told(say('高于 95% 控制限', 'above the 95 % limit'), 'warn');
  if (value < outer!.low!) return told(say('低于 99.8% 控制限', 'below the 99.8 % limit'), 'fair');
  if (value < low!) return told(say('低于 95% 控制限', 'below the 95 % limit'), 'fair');
  return told(say('控制限以内', 'within the limits'), 'unknown');
}

const SIGNS: Readonly<Record<SignKind, { readonly name: Bilingual; told(sign: Sign): Bilingual }>> = {
  'zero-after-cases': {
    name: { zh: '案件突然为零', en: 'cases stop' },
    told: ({ of }) => ({
      zh: `最近 3 个月 0 例，按此前发生率应有 ${of.toFixed(1)} 例`,
      en: `0 in the last three months, where ${of.toFixed(1)} would be at the rate before`,
    }),
  },
  'deaths-without-injuries': {
    name: { zh: '工亡多而工伤少', en: 'deaths without injuries' },
    told: ({ found, of }) => ({
      zh: `近 12 个月 ${of} 起事故中亡人事故 ${found} 起，占比远高于其他区市，请了解轻伤、重伤是否报全`,
      en: `${found} fatal ones among ${of} accidents in twelve months, far more than elsewhere: ask whether all injuries are reported`,
    }),
  },
  'same-figures': {
    name: { zh: '人数逐家不变', en: 'head counts do not move' },
    told: ({ found, of }) => ({
      zh: `与上期都在册、20 人以上的 ${of} 家中，${found} 家职工和参保人数一人未变`,
      en: `of ${of} enterprises of 20 and more in both periods ${found} have not one person more or less`,
    }),
  },
  'round-figures': {
    name: { zh: '人数多为整十', en: 'round head counts' },
    told: ({ found, of }) => ({
      zh: `100 人以上的 ${of} 家中，${found} 家职工人数是 10 的倍数，明显多于其他区市和通常的约十分之一`,
      en: `of ${of} enterprises of more than 100 ${found} have a multiple of 10, more than elsewhere and than the usual tenth`,
    }),
  },
};

function signs({ cube, peers, period, plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  // A district's own workbook holds it against the whole city, too.
  const found = signsOf(peers ?? cube, period, plan);
  return {
    kind: 'grid',
    id: 'signs',
    caption: say('需要了解的迹象', 'Signs to ask about'),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'sign', header: say('迹象', 'Sign'), look: 'text', span: 2 },
      { id: 'told', header: say('所见', 'What is seen'), look: 'wrapped', span: 5 },
      { id: 'chance', header: say('仅凭偶然的概率', 'By chance alone'), look: 'wrapped', span: 2 },
    ],
    rows:
      found.length === 0
        ? [{ id: 'no-sign', cells: { told: say('没有发现', 'none') } }]
        : found.map(
            (sign): GridRow => ({
              id: `${sign.kind} ${sign.district}`,
              cells: {
                district: ask.districtName(sign.district),
                sign: ask.of(SIGNS[sign.kind].name),
                told: ask.of(SIGNS[sign.kind].told(sign)),
                chance:
                  sign.chance === undefined
                    ? say('无法给出', 'not to be told')
                    : say('小于千分之一', 'less than one in a thousand'),
              },
            }),
          ),
  };
}

/** One row a district and item, so that each point can be followed to its figure. */
function points(scored: readonly Scored[], { plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const rows = plan.districts.flatMap(({ code }): GridRow[] => {
    const items = scored.map((item) => ({ item, measure: figureOf(item, code, ask) }));
    const known = items.filter(({ measure }) => isJudged(measure));
    const earned = known.map(({ item, measure }) => pointsOf(item, measure!.value!));
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    const cells = (column: string) =>
      known.map(({ item }) => `[points-${code}-${item.id}.${column}]`).join(',');
    return [
      ...items.map(({ item, measure }): GridRow => {
        const { weight, none, full } = item;
        const value = isJudged(measure) ? measure!.value! : null;
        return {
          id: `points-${code}-${item.id}`,
          cells: {
            district: ask.districtName(code),
            item: ask.of(item.name),
            value: field(measure, 'value', ask),
            low: measure?.low == null ? undefined : field(measure, 'low', ask),
            high: measure?.high == null ? undefined : field(measure, 'high', ask),
            none,
            full,
            weight,
            points: formula(
              '[weight]*MAX(0,MIN(1,([value]-[none])/([full]-[none])))',
              value === null ? null : pointsOf(item, value),
              measure?.value == null
                ? ask.why(measure)
                : say('数据未成熟或样本不足，不评分', 'not to be judged yet: no points'),
            ),
          },
        };
      }),
      {
        id: `points-${code}`,
        total: true,
        cells: {
          district: ask.districtName(code),
          item: say('小计（可评项目）', 'Sum of what can be judged'),
          ...(known.length > 0 && {
            weight: live(`SUM(${cells('weight')})`, sum(known.map(({ item }) => item.weight))),
            points: live(`SUM(${cells('points')})`, sum(earned)),
          }),
        },
      },
    ];
  });
  return {
    kind: 'grid',
    id: 'points',
    newPage: true,
    caption: say(
      '按方案权重计分（按点估计，区间列在旁边：区间宽的得分差别可能只是偶然；不能评判的项目不计分，也不算零分）',
      'Points by the weights of the plan, of estimates: where intervals are wide a difference may be chance; what cannot be judged earns none and loses none',
    ),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'item', header: say('项目', 'Item'), look: 'text', span: 2 },
      { id: 'value', header: say('数值', 'Value'), look: 'percent' },
      { id: 'low', header: say('95%下限', '95 % low'), look: 'percent', note: computedNote(ask) },
      { id: 'high', header: say('95%上限', '95 % high'), look: 'percent', note: computedNote(ask) },
      { id: 'none', header: say('0 分界', 'None at'), look: 'percent' },
      { id: 'full', header: say('满分界', 'All at'), look: 'percent' },
      { id: 'weight', header: say('满分', 'Weight'), look: 'amount' },
      { id: 'points', header: say('得分', 'Points'), look: 'amount' },
    ],
    rows,
  };
}

function figureOf(
  { measure, industry, role, stage }: Scored,
  district: string,
  ask: Ask,
): Measure | undefined {
  return ask.figure(measure, {
    district,
    ...(industry !== undefined && { industry }),
    ...(role !== undefined && { role }),
    // Times of steps are those of twelve months.
    ...(stage !== undefined && { stage, window: 'rolling-12' }),
  });
}

function isJudged(measure: Measure | undefined): boolean {
  return measure?.value != null && measure.verdict !== 'immature' && measure.verdict !== 'insufficient';
}

function pointsOf({ weight, none, full }: Scored, value: number): number {
  return weight * Math.max(0, Math.min(1, (value - none) / (full - none)));
}
