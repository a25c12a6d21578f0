// 逐年进展: how far had the rate fallen at the end of each year, against what the path required, and who was trained?

import { definitionsOf, OFFICIAL } from '../../metrics/definitions.ts';
import type { Measure } from '../../model/measure.ts';
import type { Ask } from '../../report/ask.ts';
import { comparisonCells, comparisonColumns, verdictColumns } from '../../report/comparison.ts';
import { given, verdict } from '../../report/figures.ts';
import { targetSentence } from '../../report/sentences.ts';
import type { Grid, GridRow, Sheet } from '../../report/sheet.ts';
import { definitionWords } from '../../report/wording.ts';
import { percentWords } from '../../words/figures.ts';
import { periodWords } from '../../words/period.ts';
import { type PlanYear, partlyGivenNote, partlyGivenWords, yearReachWords, yearWords } from './years.ts';

export function progressSheet(years: readonly PlanYear[]): Sheet {
  return {
    id: 'progress',
    name: '逐年进展',
    build(results, ask) {
      const { plan } = results;
      const { say } = ask;
      return {
        title: say(
          `${plan.city.name}逐年进展 · ${years[0]!.year}—${years.at(-1)!.year}`,
          `Progress by year · ${years[0]!.year} to ${years.at(-1)!.year}`,
        ),
        notes: [
          say(
            `方案：${plan.name.zh}　汇总日期 ${results.asOf}。每年按当年数据与基期同月比较，最后一年只到已结束的月份。目标：到 ${plan.target.by} 下降 ${percentWords(plan.target.reduction, 0)}。`,
            `Plan: ${plan.name.en}. As of ${results.asOf}. Each year stands against the same months of the base; the last one as far as its months go. Target: −${percentWords(plan.target.reduction, 0)} by ${plan.target.by}.`,
          ),
          definitionWords(plan, ask),
          ...partlyGivenNote(years, ask),
        ],
        widths: [27, 11, 18, 11, 18, 12, 18, 11, 18, 11, 18, 20],
        blocks: [
          {
            kind: 'lines',
            caption: say('各年数据可以支持的话', 'What the data of each year carry'),
            lines: years.map((year) => targetSentence(year.results, year.ask)),
          },
          falls('key', say('重点行业企业（目标口径）', 'Key industries (the target)'), years, ask),
          falls('all', say('全部企业', 'All enterprises'), years, ask),
          byDefinition(years, ask),
          coverages(years, ask),
        ],
        tab: 'figures',
      };
    },
  };
}

const yearName = ({ results }: PlanYear, ask: Ask) => periodWords(results.period, ask.language);

function falls(industry: 'key' | 'all', caption: string, years: readonly PlanYear[], ask: Ask): Grid {
  const { plan } = years[0]!.results;
  return {
    kind: 'grid',
    id: industry,
    caption,
    columns: [
      { id: 'year', header: ask.say('年度', 'Year'), look: 'text' },
      ...comparisonColumns(
        plan,
        { now: ask.say('当年', 'The year'), base: ask.say('基期同月', 'Base') },
        ask,
      ),
      ...verdictColumns(ask),
    ],
    rows: years.map((year): GridRow => {
      const measure = year.ask.figure('injury-reduction', { industry });
      return {
        id: `${industry}-${year.year}`,
        cells: {
          year: yearName(year, ask) + yearReachWords(year, ask),
          ...comparisonCells(measure, plan, ask),
        },
      };
    }),
  };
}

function coverages(years: readonly PlanYear[], ask: Ask): Grid {
  const shares = (id: string, measure: Measure | undefined) => ({
    [`${id}Part`]: given(measure?.part, ask.why(measure)),
    [`${id}Whole`]: given(measure?.whole, ask.why(measure)),
    [id]:
      typeof measure?.value === 'number'
        ? { value: measure.value, formula: `[${id}Part]/[${id}Whole]` }
        : given(undefined, ask.why(measure)),
  });
  /** A folder that was not given says nothing of who sent what in its year. */
  const submissions = (year: PlanYear) => {
    const measure = year.ask.figure('submission-completeness');
    const partly = partlyGivenWords(year, ask);
    if (measure?.part !== 0 && partly === undefined) return shares('submissions', measure);
    const words = ask.say('— 未提供', '— not given');
    const note =
      partly ??
      ask.say(
        '没有读到这一年的报送文件：不知道当时报了几期',
        'no file of this year was read: how many periods were sent is unknown',
      );
    const missing = { value: words, look: 'unknown' as const, note };
    return { submissionsPart: missing, submissionsWhole: measure?.whole ?? missing, submissions: missing };
  };
  const columns = (id: string, group: string, part: string, whole: string, share: string) => [
    { id: `${id}Part`, group, header: part, look: 'count' as const },
    { id: `${id}Whole`, group, header: whole, look: 'count' as const },
    { id, group, header: share, look: 'share' as const, bar: true as const },
  ];
  return {
    kind: 'grid',
    id: 'coverages',
    caption: ask.say('培训、参保、报送', 'Training, insurance, submissions'),
    columns: [
      { id: 'year', header: ask.say('年度', 'Year'), look: 'text' },
      ...columns(
        'training',
        ask.say('重点人员培训', 'Training'),
        ask.say('已训', 'Trained'),
        ask.say('应训', 'Required'),
        ask.say('覆盖率', 'Coverage'),
      ),
      ...columns(
        'insurance',
        ask.say('参保', 'Insurance'),
        ask.say('参保', 'Insured'),
        ask.say('职工', 'Employed'),
        ask.say('参保率', 'Insured share'),
      ),
      ...columns(
        'submissions',
        ask.say('报送', 'Submissions'),
        ask.say('已报', 'Received'),
        ask.say('应报', 'Due'),
        ask.say('完整率', 'Complete'),
      ),
    ],
    rows: years.map(
      (year): GridRow => ({
        id: `coverages-${year.year}`,
        cells: {
          year: yearName(year, ask),
          ...shares('training', year.ask.figure('training-coverage', { industry: 'key', role: 'all' })),
          ...shares('insurance', year.ask.figure('insurance-coverage', { industry: 'all' })),
          ...submissions(year),
        },
      }),
    ),
  };
}

/** Under each definition, year by year: a verdict that only one of them gives is none to stand on. */
function byDefinition(years: readonly PlanYear[], ask: Ask): Grid {
  const { plan } = years[0]!.results;
  const columns = years.flatMap((planYear) => {
    const { year } = planYear;
    const group = yearWords(planYear, ask);
    return [
      { id: `fall-${year}`, group, header: ask.say('降幅', 'Fall'), look: 'percent' as const },
      { id: `verdict-${year}`, group, header: ask.say('结论', 'Verdict'), look: 'centred' as const },
    ];
  });
  return {
    kind: 'grid',
    id: 'definitions',
    caption: ask.say(
      '各口径逐年（全市重点行业；计算值）',
      'Each definition by year (key industries; computed)',
    ),
    columns: [{ id: 'name', header: ask.say('口径', 'Definition'), look: 'wrapped' }, ...columns],
    rows: definitionsOf(plan).map(
      ({ id, name }): GridRow => ({
        id: `definition-${id}`,
        ...(id === OFFICIAL && { total: true }),
        cells: {
          name: ask.of(name),
          ...Object.fromEntries(
            years.flatMap((year) => {
              const measure = year.ask.figure('injury-reduction-by-definition', {
                definition: id,
                industry: 'key',
              });
              return [
                [`fall-${year.year}`, given(measure?.value, ask.why(measure))],
                [`verdict-${year.year}`, verdict(measure, ask)],
              ];
            }),
          ),
        },
      }),
    ),
    newPage: true,
  };
}
