// Does 培训进度 add up as 培训覆盖 does, say when everybody is reached, and keep what is not known or not ruled apart from 0?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/index.ts';
import { pace } from '../../../src/report/sheets/pace.ts';
import { training } from '../../../src/report/sheets/training.ts';
import { cityOf, firm, plan, type Sent, sent, taught } from '../../tally/sent.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

const results = build({ districts: 3 });

function cellsOf(submissions: readonly Sent[]) {
  const { city, cube } = cityOf(submissions.map(sent), plan);
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, '2025-06', plan)]);
  return built(pace, { ...build({ districts: 1 }), plan, period: '2025-06', city, cube, measures });
}

describe('培训进度', () => {
  it('has the persons of 培训覆盖, role by role, and adds them up', () => {
    const [mine, theirs] = [built(pace, results), built(training, results)];
    for (const district of ['370202', '370203', 'all'])
      for (const role of ['deputy-head', 'team-leader', 'all']) {
        const row = `pace-${district}/${role}`;
        expect(mine.cell(row, 'required').value).toBe(theirs.cell(`${district}/${role}`, 'whole').value);
        expect(mine.cell(row, 'trained').value).toBe(theirs.cell(`${district}/${role}`, 'covered').value);
      }
    expect(mine.cell('pace-370202/all', 'newly').formula).toBe(
      'SUM([pace-370202/deputy-head.newly],[pace-370202/safety-head.newly],[pace-370202/team-leader.newly])',
    );
    expect(mine.cell('pace-all/all', 'missing').formula).toBe('[required]-[trained]');
    expect(mine.cell('pace-all/all', 'pace').formula).toBe('[newly]/[months]');
    expect(mine.cell('pace-all/all', 'needed').formula).toBe('IF([missing]=0,0,[missing]/[left])');
  });

  it('knows no month where somebody is missing and nobody was trained of late', () => {
    // All courses of this city were in May 2024; the period is June 2025.
    const { cell } = built(pace, results);
    expect(Number(cell('pace-all/all', 'missing').value)).toBeGreaterThan(0);
    expect(cell('pace-all/all', 'newly').value).toBe(0);
    expect(cell('pace-all/all', 'pace').value).toBe(0);
    expect(cell('pace-all/all', 'reached').value).toBe('—');
    expect(cell('pace-all/all', 'state').value).toBe('近期无新训');
  });

  it('says of a total which of its parts nobody comes of, where others come', () => {
    const key = { keyIndustry: 'machinery' };
    // 甲区: team leaders came of late, deputies are missing and nobody came. 乙区: team leaders are missing and nobody came.
    const { cell } = cellsOf([
      {
        district: '1',
        period: '2025-06',
        enterprise: [firm('A', 50, { ...key, 'required:team-leader': 3, 'required:deputy-head': 1 })],
        training: [taught('A', 'p', '2025-03-01')],
      },
      {
        district: '2',
        period: '2025-06',
        enterprise: [firm('C', 50, { ...key, 'required:team-leader': 2, 'required:deputy-head': 0 })],
        training: [taught('C', 'w', '2023-05-01')],
      },
    ]);
    const said = (row: string) => [cell(`pace-${row}`, 'newly').value, cell(`pace-${row}`, 'state').value];
    expect(said('1/team-leader')).toEqual([1, '照此速度不能按期']);
    expect(said('1/deputy-head')).toEqual([0, '近期无新训']);
    expect(said('1/all')).toEqual([1, '有类别近期无新训']);
    expect(said('2/all')).toEqual([0, '近期无新训']);
    expect(said('all/team-leader')).toEqual([1, '有区市近期无新训']);
    expect(said('all/all')).toEqual([1, '有区市或类别近期无新训']);
    expect(cell('pace-all/all', 'reached')).toMatchObject({ value: '—', note: '有区市或类别近期无新训' });
  });

  it('does not know who left where only 任职日期 is a column, nor who came where only 离任日期 is: — and not 0', () => {
    const west: Sent = { district: '2', period: '2025-06', enterprise: [firm('C', 50)] };
    const of = (dates: object) =>
      cellsOf([
        {
          district: '1',
          period: '2025-06',
          enterprise: [firm('A', 50, { keyIndustry: 'machinery', 'required:team-leader': 3 })],
          training: [taught('A', 'p', '2025-03-01', { ...dates })],
        },
        west,
      ]);
    const row = 'posts-1/team-leader';
    const came = of({ inPostFrom: '2025-02-01' });
    expect([came.cell(row, 'joined').value, came.cell(row, 'left').value]).toEqual([1, '—']);
    const went = of({ inPostTo: '2025-05-01' });
    expect([went.cell(row, 'joined').value, went.cell(row, 'left').value]).toEqual(['—', 1]);
    // With a column for it, a blank says that nobody left.
    const stays = of({ inPostFrom: '2025-02-01', inPostTo: undefined });
    expect([stays.cell(row, 'joined').value, stays.cell(row, 'left').value]).toEqual([1, 0]);
    // Everybody came once: blanks alone say nothing.
    const blank = of({ inPostFrom: undefined, inPostTo: '2025-05-01' });
    expect([blank.cell(row, 'joined').value, blank.cell(row, 'left').value]).toEqual(['—', 1]);
  });

  it('knows nothing of the city where a district has sent nothing', () => {
    const { cell } = built(pace, build({ districts: 3, absent: 1 }));
    for (const column of ['required', 'newly', 'pace', 'needed', 'reached'])
      expect(cell('pace-all/all', column).value).toBe('—');
    expect(cell('pace-370202/all', 'required').value).toBeTypeOf('number');
  });

  it('does not know who came where nobody writes it down: — and not 0', () => {
    const { cell } = built(pace, results);
    for (const row of ['posts-370202/team-leader', 'posts-all/all'])
      expect(cell(row, 'joined')).toMatchObject({
        value: '—',
        note: expect.stringContaining('台账没有填报'),
      });
  });

  it('says 未配置 where the plan rules nothing, and has a table where it does', () => {
    const without = built(pace, results);
    expect(without.model.notes.join('')).toContain('学时未配置；线上占比未配置；合格有效期未配置');
    expect(without.rowIds.filter((id) => id.startsWith('rules'))).toEqual([]);
    const ruled = build({
      districts: 3,
      training: { minHours: 16, certificate: { months: 12, noticeMonths: 3 } },
    });
    const { cell, model } = built(pace, ruled);
    expect(model.notes.join('')).toContain('学时不少于 16 学时；线上占比未配置；合格有效期 12 个月');
    // Eight hours on site each, in May 2024.
    expect(cell('rules-all/all', 'share').value).toBe(0);
    expect(Number(cell('rules-all/all', 'known').value)).toBeGreaterThan(0);
    expect(cell('rules-all/all', 'expired').value).toBe(cell('rules-all/all', 'certified').value);
  });
});
