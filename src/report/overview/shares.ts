// Who is trained, insured and has sent? Part, whole and share, each from the sheet that explains it.

import type { Ask, Scope } from '../ask.ts';
import { computedNote } from '../comparison.ts';
import { field, formula, from } from '../figures.ts';
import type { Grid, GridRow } from '../sheet.ts';

export function shares(ask: Ask): Grid {
  const { say } = ask;
  const row = (
    id: string,
    name: string,
    what: string,
    [measure, scope]: readonly [string, Scope],
    cells?: readonly [part: string, whole: string],
  ): GridRow => {
    const figure = ask.figure(measure, scope);
    const why = ask.why(figure);
    const count = (which: 'part' | 'whole', link: string | undefined) =>
      link === undefined
        ? field(figure, which, ask)
        : formula(`[${link}]`, figure?.[which], why, from(figure, which));
    const limits =
      figure?.low === undefined ? {} : { low: field(figure, 'low', ask), high: field(figure, 'high', ask) };
    return {
      id,
      cells: {
        name,
        what,
        part: count('part', cells?.[0]),
        whole: count('whole', cells?.[1]),
        share: formula('[part]/[whole]', figure?.value, why, from(figure, 'value')),
        ...limits,
      },
    };
  };
  return {
    kind: 'grid',
    id: 'work',
    caption: say('培训、参保与报送', 'Training, insurance, submissions'),
    columns: [
      { id: 'name', header: say('指标', 'Measure'), look: 'text', span: 3 },
      { id: 'what', header: say('分子 ÷ 分母', 'Part ÷ whole'), look: 'text', span: 4 },
      { id: 'part', header: say('分子', 'Part'), look: 'count', span: 2 },
      { id: 'whole', header: say('分母', 'Whole'), look: 'count', span: 2 },
      { id: 'share', header: say('比率', 'Share'), look: 'share', span: 2 },
      { id: 'low', header: say('95%下限', '95 % low'), look: 'share', note: computedNote(ask) },
      { id: 'high', header: say('95%上限', '95 % high'), look: 'share', note: computedNote(ask) },
    ],
    rows: [
      row(
        'training',
        say('重点人员培训覆盖率', 'Training coverage'),
        say('已训人数 ÷ 应训人数（重点行业）', 'trained ÷ required (key)'),
        ['training-coverage', { industry: 'key', role: 'all' }],
        ['training!all/all.covered', 'training!all/all.whole'],
      ),
      row(
        'enterprises',
        say('全员训足企业占比', 'Enterprises fully trained'),
        say('各类均训足 ÷ 有应训人员的重点企业', 'fully trained ÷ with a requirement'),
        ['training-enterprises', { industry: 'key' }],
      ),
      row(
        'insurance',
        say('工伤保险参保率', 'Insurance coverage'),
        say('已参保 ÷ 职工人数（单位参保）', 'insured ÷ employed'),
        ['insurance-coverage', { industry: 'all' }],
        ['insurance!all/all.covered', 'insurance!all/all.whole'],
      ),
      row(
        'complete',
        say('报送完整率', 'Completeness'),
        say('已报期数 ÷ 应报期数', 'received ÷ due'),
        ['submission-completeness', {}],
        ['submissions!all.received', 'submissions!all.due'],
      ),
      row(
        'timely',
        say('报送及时率', 'Timeliness'),
        say('按时期数 ÷ 应报期数', 'on time ÷ due'),
        ['submission-timeliness', {}],
        ['submissions!all.onTime', 'submissions!all.due'],
      ),
    ],
  };
}
