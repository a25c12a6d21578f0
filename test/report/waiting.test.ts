// Is it said, where verdicts are shown, why one district can have two?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { answerText } from '../../src/print/answer.ts';
import { SHEETS } from '../../src/report/sheets/index.ts';
import { cityOf, firm, hurt, plan, sent } from '../tally/sent.ts';
import { build } from './build.ts';
import { built } from './model.ts';

const WORDS = /同一区市在两张表里的结论可能不同，评判以“区市”表为准/;
const notesOf = (id: string, results: ReturnType<typeof build>) =>
  built(SHEETS.find((sheet) => sheet.id === id)!, results).model.notes.join('\n');
const all = build({ districts: 3, enterprises: 40, definition: { dateBasis: 'occurred' } });
/** As if the last months of one district were still to come. */
const occurred = {
  ...all,
  measures: all.measures.map((one) =>
    one.measure === 'injury-reduction' && one.district === '370203'
      ? { ...one, remarks: ['district-behind'] }
      : one,
  ),
};

describe('two verdicts of one district', () => {
  it.each(['overview', 'districts', 'industries', 'matrix', 'definitions', 'trend'])(
    'are explained on %s while cases are still to come',
    (id) => expect(notesOf(id, occurred)).toMatch(WORDS),
  );

  it('cannot be, and are not explained, where every case is there', () => {
    // Another definition may have cases to come: that is told where definitions stand side by side.
    for (const id of ['overview', 'districts']) expect(notesOf(id, all)).not.toMatch(WORDS);
  });

  it('are explained in 口径与方法 in any case', () => {
    const { rowIds, cell } = built(SHEETS.find(({ id }) => id === 'method')!, build());
    const words = rowIds.filter((id) => id.startsWith('verdicts')).map((id) => cell(id, 'words').value);
    expect(words.join('\n')).toMatch(WORDS);
  });
});

describe('a district of which nothing was sent this year', () => {
  const period = '2025-06';
  const until = (district: string, ...periods: string[]) =>
    ['2020', ...periods].map((when) =>
      sent({
        district,
        period: when,
        enterprise: [firm(`A${district}`, 100, { keyIndustry: 'machinery' })],
        injury: [hurt(`${district}-${when}`, `A${district}`, `${when.slice(0, 4)}-01-03`)],
        training: [],
      }),
    );
  function results(...submissions: readonly (readonly ReturnType<typeof sent>[])[]) {
    const { city, cube } = cityOf(submissions.flat(), plan);
    const measures = METRICS.flatMap((metric) => [...metric.measure(cube, period, plan)]);
    return { ...build(), plan, period, city, cube, measures };
  }
  const absent = results(until('1', '2024'), until('2', '2025-04'));

  it('is named on top, and does not hide the one that is behind', () => {
    for (const id of ['overview', 'districts', 'industries', 'matrix']) {
      expect(notesOf(id, absent)).toMatch(/尚未报送到本期：甲区本年无数据、乙区只计至4月。/);
    }
    expect(notesOf('overview', results(until('1', '2024'), until('2', period)))).toMatch(
      /尚未报送到本期：甲区本年无数据。/,
    );
    expect(notesOf('overview', results(until('1', period), until('2', period)))).not.toContain('尚未报送');
  });

  it('is not said to count with what it sent last year', () => {
    const [answer] = [...answerText(absent, { language: 'zh', colour: false, workbook: undefined })].slice(
      -1,
    );
    expect(answer).toContain('按其本年最近一期计，不用往年的；本年没有可用台账的无法计算');
    const insured = built(SHEETS.find(({ id }) => id === 'insurance')!, absent);
    expect(insured.model.notes).toContain('乙区的台账未报送到本期或未采用，按其本年最近一期计。');
    expect(insured.cell('1/all', 'coverage').value).toBe('—');
  });
});
