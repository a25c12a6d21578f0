import { describe, expect, it } from 'vitest';
import { submissions } from '../../../src/report/sheets/submissions.ts';
import { missing } from '../../../src/rules/submission/missing.ts';
import { NO_ROWS } from '../../no-rows.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('报送情况', () => {
  const results = build({ districts: 4, absent: 1 });
  const { cell, rowIds } = built(submissions, results);

  it('has a row for each district and period that was due, and for those that came besides', () => {
    expect(rowIds).toContain('370212 2025-06');
    expect(cell('370212 2025-06', 'state')).toMatchObject({ value: '未报送', tone: 'bad' });
    expect(cell('370202 2020-12', 'state').value).toBe('历史或其他期');
  });

  it('says of what came in time with a table left out that it came, and that the table is not used', () => {
    const { cell: of } = built(submissions, build({ refused: ['injury'] }));
    expect(of('370202 2025-06', 'state')).toMatchObject({
      value: '按时，有表未采用',
      tone: 'warn',
      note: '工伤台账未采用',
    });
    // A file without the table at all is not one that was left out.
    const without = build();
    const last = without.city.districts[0]!.submissions.at(-1)!;
    (last.sources as unknown[]).splice(1, 1);
    expect(last.sources.map(({ table }) => table)).toEqual(['enterprise', 'training']);
    const lacking = built(submissions, without);
    expect(lacking.cell('370202 2025-06', 'state')).toMatchObject({
      value: '按时，缺表',
      note: '缺工伤台账',
    });
    expect(of('370202 2025-05', 'state')).toMatchObject({ value: '按时', tone: 'good' });
    expect(of('370211 2025-06', 'state')).toMatchObject({ value: '按时', tone: 'good' });
  });

  it('counts the days that a submission is late', () => {
    expect(cell('370211 2025-03', 'late')).toMatchObject({ formula: 'MAX(0,[sentOn]-[dueOn])', value: 8 });
    expect(cell('370202 2025-03', 'late')).toMatchObject({ value: 0 });
    expect(cell('370203 2025-04', 'sentOn')).toMatchObject({ value: '—' });
    expect(cell('370203 2025-04', 'state').value).toBe('未注明日期');
  });

  it('keeps completeness, timeliness and findings apart', () => {
    expect(cell('370203', 'completeness')).toMatchObject({ formula: '[received]/[due]', value: 5 / 6 });
    expect(cell('370203', 'timeliness')).toMatchObject({ formula: '[onTime]/[due]', value: 4 / 6 });
    expect(cell('370203', 'missing').value).toBe('2025-02');
    expect(cell('all', 'completeness').value).toBe(17 / 24);
    expect(cell('all', 'error').value).toBe(results.counts.error);
  });

  it('files what was never sent under the period that it names, and nothing under a period unknown', () => {
    const city = build({ districts: 2 });
    const absent = [
      ...missing.check(city.city, { plan: city.plan, period: '2025-06', asOf: '2025-07-12' } as never),
    ];
    const findings = absent.map((found) => ({
      kind: missing.finding,
      severity: missing.finding.severity,
      at: 'place' in found ? found.place : { file: '' },
      args: found.args!,
    }));
    expect(findings.map(({ args }) => args.period)).toEqual(['2025-02']);
    const sheet = built(submissions, { ...city, findings });
    expect(sheet.cell('370203 2025-02', 'state').value).toBe('未报送');
    expect(sheet.cell('370203 2025-02', 'query').value).toBe(1);
    expect(sheet.cell('370203', 'query').value).toBe(1);
    expect(sheet.rowIds).not.toContain('370203 ');
    expect(sheet.rowIds).not.toContain('rest');
    expect(sheet.cell('370202', 'query').value).toBe(0);
    // What names none still stands in a row of its own, and is counted.
    const nameless = findings.map((finding) => ({ ...finding, args: { district: '市北区' } }));
    const other = built(submissions, { ...city, findings: nameless });
    expect(other.cell('370203 ', 'query').value).toBe(1);
    expect(other.cell('370203', 'query').value).toBe(1);
  });

  it('says of a file of registers alone that it is that, and no submission of the district', () => {
    const city = build({ districts: 4, absent: 1 });
    const absent = city.city.districts.find(({ district }) => district.code === '370212')!;
    const other = city.city.districts.find(({ submissions: sent }) => sent.length > 0)!.submissions.at(-1)!;
    const rows = { ...NO_ROWS, 'danger-register': [{ leftOut: false }] } as unknown as typeof other.rows;
    const sentTo = (leftOut: boolean) => {
      const sources = [{ table: 'danger-register' }];
      const one = {
        ...other,
        sources,
        rows,
        leftOut,
        identity: { ...other.identity, district: '370212', period: '2025-06' },
      };
      (absent.submissions as unknown[]).splice(0, absent.submissions.length, one);
      return built(submissions, city).cell('370212 2025-06', 'state').value;
    };
    expect(sentTo(false)).toBe('只有登记台账');
    expect(sentTo(true)).toBe('不能采用');
  });
});
