import { describe, expect, it } from 'vitest';
import { trainingCoverage } from '../../../src/metrics/training-coverage.ts';
import { training } from '../../../src/report/sheets/training.ts';
import { cityOf, firm, plan, sent, taught } from '../../tally/sent.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('培训覆盖', () => {
  it('adds roles to a district and districts to the city', () => {
    const { cell } = built(training, build());
    expect(cell('370202/all', 'whole').formula).toBe(
      'SUM([370202/deputy-head.whole],[370202/safety-head.whole],[370202/team-leader.whole])',
    );
    expect(cell('all/team-leader', 'covered').formula).toBe(
      'SUM([370202/team-leader.covered],[370203/team-leader.covered],[370211/team-leader.covered])',
    );
    expect(cell('all/all', 'coverage').formula).toBe('[covered]/[whole]');
  });

  it('has no attendances of who has left, and says so', () => {
    const sentBy = (district: string, inPostTo?: string) =>
      sent({
        district,
        period: '2025-06',
        enterprise: [firm(district, 50, { keyIndustry: 'machinery', 'required:team-leader': 3 })],
        training: [
          taught(district, 'stays', '2025-01-05'),
          taught(district, 'stays', '2025-02-05'),
          taught(district, 'other', '2025-03-05', { ...(inPostTo && { inPostTo }) }),
        ],
      });
    const { city, cube } = cityOf([sentBy('1', '2025-05-31'), sentBy('2')], plan);
    const measures = [...trainingCoverage.measure(cube, '2025-06', plan)];
    const { cell, model } = built(training, { ...build({ districts: 1 }), plan, city, cube, measures });
    expect(cell('1/all', 'attendances').value).toBe(2);
    expect(cell('2/all', 'attendances').value).toBe(3);
    expect(cell('all/all', 'attendances').value).toBe(5);
    expect(model.notes.join()).toContain('不含已离任人员的人次');
  });

  it('lists whom the city still misses: as many as the coverage says', () => {
    const { cell, ledgerRows, model } = built(training, build());
    const listed = ledgerRows.reduce((sum, { cells }) => sum + Number(cells[4]), 0);
    expect(listed).toBe(cell('all/all', 'missing').value);
    const ledger = model.blocks.at(-1);
    expect(ledger?.kind === 'ledger' && ledger.count).toBe(ledgerRows.length);
    expect(ledger?.kind === 'ledger' && ledger.columns[4]?.formula).toBe('[required]-[trained]');
    for (const { cells } of ledgerRows)
      expect(cells.slice(-3)).toEqual([expect.stringMatching(/xlsx$/), '企业台账', expect.any(Number)]);
  });

  it('says whose training table does not reach the period: nobody of them is known to have passed since', () => {
    const { model, cell } = built(training, build({ refused: ['training'] }));
    expect(model.notes).toContainEqual(expect.stringMatching(/^市南区的培训台账未报送到本期或未采用/));
    for (const row of ['370202/all', '370202/team-leader', 'all/all'])
      expect(cell(row, 'coverage').note, row).toContain('培训台账未报送到本期或未采用');
    expect(cell('370203/all', 'coverage').note).toBeUndefined();
    const whole = built(training, build());
    expect(whole.model.notes.join()).not.toContain('未采用');
    expect(whole.cell('all/all', 'coverage').note).toBeUndefined();
  });

  it('names the districts whose untrained nobody knows', () => {
    const { model, cell } = built(training, build({ absent: 1 }));
    expect(model.blocks.at(-1)).toMatchObject({ caption: expect.stringContaining('黄岛区缺少数据') });
    expect(cell('all/all', 'coverage')).toMatchObject({ value: '—' });
    expect(cell('all/all', 'state').value).toBe('无法计算');
  });
});
