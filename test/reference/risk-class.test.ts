import { expect, test } from 'vitest';
import { baseRatePercent, riskClass } from '../../src/reference/risk-class.ts';
import { against, csv, isSharedHere } from './shared.ts';

test.each([
  ['06', 8],
  ['0610', 8],
  ['3311', 4],
  ['47', 6],
  ['58', 5],
  ['591', 5],
  ['5910', 5],
  ['592', 2],
  ['5990', 2],
  ['59', undefined], // 装卸搬运 and 仓储 have different classes
  ['597', undefined],
  ['79', undefined], // no class until a city decides
  ['791', undefined],
  ['80', 2],
  ['97', 1],
  ['98', undefined],
  ['', undefined],
])('class of %s is %s', (code, expected) => expect(riskClass(code)).toBe(expected));

test('base rates', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map(baseRatePercent)).toEqual([0.2, 0.4, 0.7, 0.9, 1.1, 1.3, 1.6, 1.9]);
  expect(baseRatePercent(9)).toBeUndefined();
});

test.skipIf(!isSharedHere)(against('is the list that it was written from'), () => {
  for (const { class: risk, base_rate, gbt4754_scope = '' } of csv('reference/risk_classes.csv')) {
    for (const code of gbt4754_scope.split(';')) {
      expect(riskClass(code)).toBe(risk ? Number(risk) : undefined);
      if (risk) expect(`${baseRatePercent(Number(risk))}%`).toBe(base_rate);
    }
  }
});
