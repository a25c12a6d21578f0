// Does an evaluation say of a year whose files were not given that they were not given, and not that nobody sent anything?

import { describe, expect, it } from 'vitest';
import { districtsSheet } from '../../src/yearly/evaluation/districts-sheet.ts';
import { progressSheet } from '../../src/yearly/evaluation/progress-sheet.ts';
import { planYears } from '../../src/yearly/evaluation/years.ts';
import { build } from '../report/build.ts';
import { built } from '../report/model.ts';
import { OPTIONS } from '../report/written.ts';

const results = build({ districts: 3, absent: 1 });
const years = planYears(results, OPTIONS);

describe('a year of which no file was given', () => {
  it('has no count of what was received', () => {
    const { cell } = built(progressSheet(years), results);
    expect(cell('coverages-2022', 'submissionsPart')).toMatchObject({ value: '— 未提供', look: 'unknown' });
    expect(cell('coverages-2022', 'submissions').value).toBe('— 未提供');
    expect(cell('coverages-2022', 'submissionsWhole').value).toBe(36);
    expect(Number(cell('coverages-2025', 'submissionsPart').value)).toBeGreaterThan(0);
  });

  it('is held against no district', () => {
    const { cell } = built(districtsSheet(years), results);
    const missing = results.plan.districts.at(-1)!.code;
    expect(cell(missing, 'verdict-2022').value).toBe('— 未提供');
    expect(cell(missing, 'sent-2022').value).toBe('— 未提供');
    expect(cell(missing, 'verdict-2025').value).toBe('未报送');
    expect(cell(missing, 'sent-2025').value).toBe('0/6');
  });
});
