// Are technical schools counted once, by district, and is a district without the register left out and named?

import { expect, it } from 'vitest';
import { schoolCourses } from '../../src/metrics/school-courses.ts';
import type { Plan } from '../../src/model/plan.ts';
import { cityOf, type Sent, sent, plan as shipped } from '../tally/sent.ts';
import { measured } from './measured.ts';

const plan: Plan = {
  ...shipped,
  registers: [{ table: 'school-course', keptBy: { zh: '试', en: 'a test' } }],
};
const school = (name: string, taught: boolean, course?: string) => ({
  school: name,
  taught,
  ...(course && { course }),
});
const FIRST: Sent = {
  district: '1',
  period: '2025-02',
  'school-course': [
    school('合成技师学院', true, '预防'),
    school('合成 技师学院', true, '职业安全'),
    school('合成二校', false),
  ],
};
const SECOND: Sent = {
  district: '2',
  period: '2025-03',
  'school-course': [school('合成技师学院', false)],
};
const rate = (district: string, sending: readonly Sent[], period = '2025-03') =>
  measured(schoolCourses, cityOf(sending.map(sent), plan).cube, period, { district });

it('a school of several courses is one, and one name in two districts two', () => {
  expect(rate('1', [FIRST, SECOND])).toMatchObject({ part: 1, whole: 2, value: 0.5 });
  expect(rate('2', [FIRST, SECOND])).toMatchObject({ part: 0, whole: 1, value: 0 });
  expect(rate('all', [FIRST, SECOND])).toMatchObject({ part: 1, whole: 3 });
  expect(rate('all', [FIRST, SECOND]).remarks).toBeUndefined();
});

it('a district that sent none, or later, is unknown and not without schools', () => {
  expect(rate('2', [FIRST])).toMatchObject({ part: null, value: null, reason: 'no-data' });
  expect(rate('all', [FIRST])).toMatchObject({ part: 1, whole: 2, remarks: ['registers-not-held'] });
  expect(rate('2', [FIRST, SECOND], '2025-02').value).toBeNull();
});

it('a school that is renamed or closed in a later register is not two', () => {
  const later: Sent = { district: '1', period: '2025-03', 'school-course': [school('合成高级技校', false)] };
  expect(rate('1', [FIRST, SECOND, later])).toMatchObject({ part: 0, whole: 1 });
  expect(rate('all', [FIRST, SECOND, later])).toMatchObject({ part: 0, whole: 2 });
});

it('is asked of no plan that does not want it', () => {
  const { registers: _, ...without } = plan;
  expect([...schoolCourses.measure(cityOf([sent(FIRST)], without).cube, '2025-03', without)]).toEqual([]);
});
