import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/index.ts';
import { VERDICTS } from '../../../src/model/measure.ts';
import { method } from '../../../src/report/sheets/method.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('口径与方法', () => {
  const results = build();
  const { rowIds, cell } = built(method, results);
  const words = rowIds.map((id) => `${cell(id, 'name').value} ${cell(id, 'words').value}`).join('\n');

  it('prints every metric with its formula and every verdict with its meaning', () => {
    for (const { name, formula } of METRICS) expect(words).toContain(`${name.zh} ${formula.zh}`);
    for (const { zh } of Object.values(VERDICTS)) expect(words).toContain(zh);
  });

  it("prints the plan's own numbers and choices", () => {
    expect(words).toContain('第十四条第1—7项、第十五条第1—3项');
    expect(words).toContain('到 2025-12 下降 20%；容差 2 个百分点；基期少于 20 例不评判；应达进度按等比路径');
    for (const note of results.plan.notes ?? []) expect(words).toContain(note.zh);
  });

  it('says what was left out, undecided and not checked', () => {
    expect(words).toContain('企业台账 2 行');
    expect(cell('undecided enterprise/risk-class-mismatch', 'count').value).toBe(12);
    expect(cell('notChecked 0', 'codes').value).toBe('injury/unknown-enterprise');
  });

  it('says what to know about the data, and where', () => {
    expect(words).toContain('市北区 有报送未注明报送日期');
  });
});
