// Does register-gaps say which districts it knows nothing of, and up to when it knows the others?

import { expect, it } from 'vitest';
import { registerGapsMetric } from '../../src/metrics/register-gaps.ts';
import { cityOf, firm, hurt, plan, type Sent, sent } from '../tally/sent.ts';

const tables = (uscc: string) => ({
  enterprise: [firm(uscc, 10)],
  injury: [hurt('1', uscc, '2025-02-01'), hurt('2', uscc, '2025-05-01')],
});
const accident = (uscc: string, more: object) => ({
  accidentNo: '1',
  uscc,
  accidentDate: '2025-02-01',
  ...more,
});
const of = (...given: Sent[]) => {
  const { cube } = cityOf(given.map(sent));
  const measures = [...registerGapsMetric.measure(cube, '2025-06', plan)];
  return (group: string, district: string) =>
    measures.find((one) => one.group === group && one.district === district)!;
};

it('an older register and one that was not sent are told', () => {
  const gaps = of(
    { district: '1', period: '2025-06', ...tables('A') },
    { district: '1', period: '2025-03', 'accident-register': [accident('A', { deaths: 1 })] },
    { district: '2', period: '2025-06', ...tables('B') },
  );
  expect(gaps('case', '1')).toMatchObject({ value: 0, whole: 1, remarks: ['register-older'] });
  expect(gaps('case', '2')).toMatchObject({ value: null, reason: 'no-data' });
  expect(gaps('case', '2').remarks).toBeUndefined();
  expect(gaps('accident', 'all')).toMatchObject({
    whole: 1,
    remarks: ['register-not-sent', 'register-older'],
  });
});

it('a register of this period needs no remark, unless an accident names nobody and no number', () => {
  const gaps = of(
    { district: '1', period: '2025-06', ...tables('A'), 'accident-register': [accident('A', { deaths: 1 })] },
    { district: '2', period: '2025-06', ...tables('B'), 'accident-register': [accident('B', {})] },
  );
  expect(gaps('accident', '1').remarks).toBeUndefined();
  expect(gaps('accident', '2').remarks).toEqual(['partly-stated']);
  expect(gaps('accident', 'all').remarks).toEqual(['partly-stated']);
});
