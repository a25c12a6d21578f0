// 区市逐年: what did each district reach and do, year by year? Fall and verdict, training, and what it sent; a district
// that sent nothing in a year reads 未报送, and no figure stands in for it.

import type { Measure } from '../../model/measure.ts';
import { VERDICTS } from '../../model/measure.ts';
import type { Ask } from '../../report/ask.ts';
import { given, toneOf } from '../../report/figures.ts';
import type { Content, Grid, GridColumn, GridRow, Sheet } from '../../report/sheet.ts';
import { type PlanYear, partlyGivenNote, partlyGivenWords, yearWords } from './years.ts';

export function districtsSheet(years: readonly PlanYear[]): Sheet {
  return {
    id: 'districtYears',
    name: '区市逐年',
    build({ plan }, ask) {
      const { say } = ask;
      return {
        title: say('各区市逐年', 'Districts by year'),
        notes: [
          say(
            '重点行业企业。降幅为计算值，逐年算式见各年汇总；— 表示无法计算（批注写明原因）；未报送：该年没有收到该区市任何一期；未提供：没有读到该年任何报送文件。',
            'Key industries. Falls are computed values, with formulas in the workbook of each year; — is unknown (see the comment); 未报送: nothing was received from the district in that year; 未提供: no file of that year was read.',
          ),
          ...partlyGivenNote(years, ask),
        ],
        widths: [14, ...years.flatMap(() => [10, 20, 11, 11])],
        blocks: [
          {
            kind: 'grid',
            id: 'districts',
            columns: [
              { id: 'name', header: say('区市', 'District'), look: 'text' },
              ...years.flatMap((year) => columnsOf(year, ask)),
            ],
            rows: [...plan.districts.map(({ code }) => code), 'all'].map(
              (district): GridRow => ({
                id: district,
                ...(district === 'all' && { total: true }),
                cells: {
                  name: ask.districtName(district),
                  ...Object.assign({}, ...years.map((year) => cellsOf(year, district, ask))),
                },
              }),
            ),
          } satisfies Grid,
        ],
        tab: 'figures',
        freeze: { block: 'districts', columns: 1 },
        pagesWide: years.length > 3 ? 2 : 1,
      };
    },
  };
}

function columnsOf(planYear: PlanYear, ask: Ask): GridColumn[] {
  const { say } = ask;
  const { year } = planYear;
  const group = yearWords(planYear, ask);
  return [
    { id: `fall-${year}`, group, header: say('降幅', 'Fall'), look: 'percent' },
    { id: `verdict-${year}`, group, header: say('结论', 'Verdict'), look: 'centred' },
    { id: `training-${year}`, group, header: say('培训覆盖率', 'Training'), look: 'share' },
    { id: `sent-${year}`, group, header: say('已报/应报', 'Received'), look: 'centred' },
  ];
}

function cellsOf(planYear: PlanYear, district: string, ask: Ask): Record<string, Content> {
  const { year, ask: of } = planYear;
  const partly = partlyGivenWords(planYear, ask);
  const fall = of.figure('injury-reduction', { district, industry: 'key' });
  const training = of.figure('training-coverage', { district, industry: 'key', role: 'all' });
  const sent = of.figure('submission-completeness', { district });
  // Where nobody's files of a year were given, nobody is said to have sent nothing.
  const isGiven = of.figure('submission-completeness')?.part !== 0;
  const nothing = isGiven && district !== 'all' && sent?.part === 0;
  const notGiven = ask.say('— 未提供', '— not given');
  return {
    [`fall-${year}`]: given(fall?.value, ask.why(fall)),
    [`verdict-${year}`]: nothing
      ? { value: ask.say('未报送', 'nothing sent'), tone: 'bad' }
      : { value: isGiven ? verdictName(fall, ask) : notGiven, tone: toneOf(fall) },
    [`training-${year}`]: given(training?.value, ask.why(training)),
    [`sent-${year}`]:
      partly !== undefined
        ? { value: notGiven, note: partly }
        : isGiven && sent
          ? `${sent.part ?? '—'}/${sent.whole ?? '—'}`
          : notGiven,
  };
}

function verdictName(measure: Measure | undefined, ask: Ask): string {
  return ask.of(VERDICTS[measure?.verdict ?? 'unknown']);
}
