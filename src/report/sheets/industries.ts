// 重点行业: has the rate fallen in each key industry? The union of the key industries is counted, never their sum:
// a dust-exposed enterprise of another industry would stand in it twice.

import type { Consolidated } from '../../define.ts';
import { lastMonthOf } from '../../model/period.ts';
import { periodWords } from '../../words/period.ts';
import { unitWords } from '../../words/unit.ts';
import type { Ask } from '../ask.ts';
import { comparisonCells, comparisonColumns, comparisonTotals, verdictColumns } from '../comparison.ts';
import { field, formula, from, given, total } from '../figures.ts';
import { withArrows } from '../icons.ts';
import type { Content, Grid, GridRow, Sheet } from '../sheet.ts';
import { waitingNote } from '../waiting.ts';
import { windowWords } from '../wording.ts';

export const industries: Sheet = {
  id: 'industries',
  name: '重点行业',
  build(results, ask) {
    const { say } = ask;
    const period = periodWords(results.period, ask.language);
    return {
      title: say(`重点行业工伤事故发生率 · ${period}`, `Key industries · ${period}`),
      notes: [
        say(
          '“重点行业合计”是并集：同一企业只计一次（涉尘企业可同时属于其他重点行业），因此不等于各行业相加，为计算值。“全部企业”= 重点行业合计 + 非重点行业。',
          '"Key industries" is the union: an enterprise counts once (a dust-exposed one can belong to another industry too), so it is not the sum of the rows. "All" = key + other.',
        ),
        say(
          '发生率、降幅均为公式；区间和应达进度为计算值。— 表示无法计算，不是 0。箭头：↑ 达到应达进度，→ 下降但不够，↓ 未下降；不宜评判的没有箭头。',
          'Rates and falls are formulas; limits and paths are computed values. — is unknown, never 0. Arrows: ↑ on the path, → fallen but too little, ↓ not fallen; none where nothing is judged.',
        ),
        ...waitingNote(results, ask),
      ],
      widths: [18, 10, 12, 12, 10, 12, 12, 10, 10, 10, 10, 20],
      blocks: [fallsOf(results, ask), othersOf(results, ask)],
      tab: 'figures',
      freeze: { block: 'falls', columns: 1 },
      filter: 'falls',
    };
  },
};

function fallsOf(results: Consolidated, ask: Ask): Grid {
  const { plan } = results;
  const { say } = ask;
  const figureOf = (industry: string) => ask.figure('injury-reduction', { industry });
  const row = (industry: string): GridRow => ({
    id: industry,
    ...(industry === 'key' && { total: true }),
    cells: { name: ask.industryName(industry), ...comparisonCells(figureOf(industry), plan, ask) },
  });
  const all: GridRow = {
    id: 'all',
    total: true,
    cells: {
      name: ask.industryName('all'),
      ...comparisonTotals(
        figureOf('all'),
        [figureOf('key'), figureOf('other')],
        (column) => `[key.${column}]+[other.${column}]`,
        plan,
        ask,
      ),
    },
  };
  const scopes = [...plan.industries.map(({ id }) => id), 'key', 'other', 'all'];
  return {
    kind: 'grid',
    id: 'falls',
    caption: say(
      `发生率与降幅（${ask.districtName('all')}）`,
      `Rates and falls (${ask.districtName('all')})`,
    ),
    columns: withArrows(
      [
        { id: 'name', header: say('行业', 'Industry'), look: 'text' },
        ...comparisonColumns(plan, windowWords(results, ask), ask),
        ...verdictColumns(ask),
      ],
      new Map(scopes.map((industry) => [industry, figureOf(industry)])),
      plan,
    ),
    rows: [...plan.industries.map(({ id }) => row(id)), row('key'), row('other'), all],
  };
}

/** Training, insurance and deaths by industry. */
function othersOf(results: Consolidated, ask: Ask): Grid {
  const { plan, cube, period } = results;
  const { say } = ask;
  const training = say('重点人员培训', 'Training');
  const insurance = say('工伤保险参保', 'Insurance');
  const deaths = say('工亡', 'Deaths');
  const scopes = [...plan.industries.map(({ id }) => id), 'key', 'other', 'all'];
  const enterprises = (industry: string) => cube.enterprises(lastMonthOf(period), 'all', industry)?.length;
  return {
    kind: 'grid',
    id: 'others',
    caption: say(
      `培训、参保与工亡（${ask.districtName('all')}）`,
      `Training, insurance and deaths (${ask.districtName('all')})`,
    ),
    newPage: true,
    columns: [
      { id: 'name', header: say('行业', 'Industry'), look: 'text' },
      { id: 'enterprises', header: say('期末企业数', 'Enterprises'), look: 'count' },
      { id: 'required', group: training, header: say('应训人数', 'Required'), look: 'count' },
      { id: 'trained', group: training, header: say('已训人数', 'Trained'), look: 'count' },
      { id: 'coverage', group: training, header: say('覆盖率', 'Coverage'), look: 'share', bar: true },
      { id: 'employees', group: insurance, header: say('职工人数', 'Employed'), look: 'count' },
      { id: 'insured', group: insurance, header: say('已参保', 'Insured'), look: 'count' },
      { id: 'insuredShare', group: insurance, header: say('参保率', 'Coverage'), look: 'share', bar: true },
      { id: 'fatalities', group: deaths, header: say('人数', 'Deaths'), look: 'count', span: 2 },
      {
        id: 'fatalityRate',
        group: deaths,
        header: `${say('工亡率', 'Rate')}\n(${unitWords(plan.fatality.per, plan.rate.exposure, ask.language)})`,
        look: 'rate',
        span: 2,
      },
    ],
    rows: scopes.map((industry) => ({
      id: `others-${industry}`,
      ...(industry === 'key' || industry === 'all' ? { total: true } : {}),
      cells: {
        name: ask.industryName(industry),
        enterprises:
          industry === 'all'
            ? total(
                '[others-key.enterprises]+[others-other.enterprises]',
                enterprises('all'),
                [enterprises('key'), enterprises('other')],
                ask.why(undefined),
                ask,
              )
            : given(enterprises(industry), ask.why(undefined)),
        ...othersIn(industry, plan.fatality.per, ask),
      },
    })),
  };
}

function othersIn(industry: string, per: number, ask: Ask): Record<string, Content> {
  const training = ask.figure('training-coverage', { industry, role: 'all' });
  const insurance = ask.figure('insurance-coverage', { industry });
  const deaths = ask.figure('fatality-rate', { industry });
  return {
    required: field(training, 'whole', ask),
    trained: field(training, 'part', ask),
    coverage: formula('[trained]/[required]', training?.value, ask.why(training), from(training, 'value')),
    employees: field(insurance, 'whole', ask),
    insured: field(insurance, 'part', ask),
    insuredShare: formula(
      '[insured]/[employees]',
      insurance?.value,
      ask.why(insurance),
      from(insurance, 'value'),
    ),
    fatalities: field(deaths, 'part', ask),
    fatalityRate: formula(`[fatalities]/[${industry}.nowExposure]*${per}`, deaths?.value, ask.why(deaths)),
  };
}
