// What does `trace` call the fields of a figure: is a speed no rate?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { fieldWords, scopeWords } from '../../src/print/trace-words.ts';
import { AGAINST_REGISTERS, PERIOD, registersCity } from '../metrics/registers-city.ts';
import { cityOf, plan } from '../tally/sent.ts';

const words = (measure: string, field: string, language: 'zh' | 'en' = 'zh') =>
  fieldWords({ field, sums: undefined, stated: { measure, scope: '' } }, plan, language);

describe('the words of a field', () => {
  it('call what the pace of the training has now a speed, and its months of late', () => {
    expect(words('training-pace', 'now.value')).toBe('近期速度（人/月）');
    expect(words('training-pace', 'now.value', 'en')).toBe('pace so far (persons a month)');
    expect(words('training-pace', 'now.part')).toBe('近 12 个月新训人数');
    expect(words('training-pace', 'now.whole')).toBe('近期月数');
    expect(words('training-pace', 'reached')).toBe('照此速度训足的月份');
  });

  it('call that of a rate the rate of its window', () => {
    expect(words('injury-reduction', 'now.value')).toBe('本期率');
    expect(words('injury-reduction', 'base.value')).toBe('基期率');
  });
});

describe('the words of a scope', () => {
  const { cube } = cityOf(registersCity(1), AGAINST_REGISTERS);
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, PERIOD, AGAINST_REGISTERS)]);

  it('are Chinese in a Chinese trace, whatever the figure is parted by', () => {
    const ways = new Set(measures.map(({ by }) => by));
    for (const by of ['activity', 'project-stage', 'amount', 'change', 'gap', 'size-band', 'basis'])
      expect(ways).toContain(by);
    const english = measures
      .map((measure) => [measure.measure, scopeWords(measure, AGAINST_REGISTERS, 'zh')])
      .filter(([, scope]) => /[a-z]/i.test(scope!));
    expect(english).toEqual([]);
  });

  it('are English in an English one, but for the names of districts', () => {
    const chinese = measures
      .map((measure) => scopeWords(measure, AGAINST_REGISTERS, 'en').replaceAll(/[甲乙]区/g, ''))
      .filter((scope) => /[\u4e00-\u9fff]/.test(scope));
    // Items of the law, and kinds that are written as the register has them, are quoted as they stand.
    expect(chinese.filter((scope) => !/item of the law/.test(scope))).toEqual([]);
  });

  it('call a group what its sheet calls it', () => {
    const of = (measure: string, group: string) =>
      scopeWords(
        measures.find((one) => one.measure === measure && one.group === group)!,
        AGAINST_REGISTERS,
        'zh',
      );
    expect(of('ledger-changes', 'moved')).toBe('全市，按台账变动，区市迁入，年初累计');
    expect(of('register-gaps', 'exceeding')).toBe('全市，按登记台账对照，未整改，年初累计');
    expect(of('project-stage', 'implementing')).toBe('全市，按项目进展，实施中，年初累计');
    const step = measures.find((one) => one.stage === 'deciding')!;
    expect(scopeWords(step, AGAINST_REGISTERS, 'zh')).toContain('受理至认定');
  });
});
