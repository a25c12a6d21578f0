// Who is matched with whom, and what is left over, between two districts' registers and the tables of the city?

import { describe, expect, it } from 'vitest';
import { Personal } from '../../src/model/finding.ts';
import { registerGaps } from '../../src/tally/register-gaps.ts';
import { cityOf, firm, hurt, plan, type Sent, sent } from './sent.ts';

const within = { ...plan, bounds: { ...plan.bounds, matchDays: 3 } };
const gapsOf = (...given: Sent[]) =>
  registerGaps(cityOf(given.map((one) => sent({ period: '2025-06', ...one }))).city, '2025-06', within);
const accident = (accidentNo: string, uscc: string, accidentDate: string, more: object = {}) => ({
  accidentNo,
  uscc,
  accidentDate,
  ...more,
});
const on = (accidentDate: string, more: object = {}) => ({ accidentDate, ...more });

describe('register gaps', () => {
  it('are none where no register was sent', () => {
    expect(gapsOf({ district: '1', enterprise: [firm('A', 10)], injury: [] })).toBeUndefined();
  });

  it('match a person before a day, each case once, over the whole city', () => {
    const gaps = gapsOf(
      {
        district: '1',
        enterprise: [firm('A', 10)],
        injury: [
          hurt('1', 'A', '2025-03-01', on('2025-02-01', { person: 'p' })),
          hurt('2', 'A', '2025-03-01', on('2025-02-10')),
          hurt('3', 'A', '2025-03-01', on('2025-05-30')),
          hurt('4', 'A', '2025-03-01', on('2025-02-10', { basis: '14.4', disease: '矽肺' })),
        ],
        'accident-register': [
          // The date of the person is mistyped, and is the person's all the same.
          accident('一', 'A', '2025-02-09', { person: 'p' }),
          accident('二', 'A', '2025-02-12', { minorInjuries: 2 }),
          accident('三', 'A', '2025-04-01', { person: 'q', personName: new Personal('王小明', 'name') }),
          accident('三', 'A', '2025-04-01', { minorInjuries: 1 }), // sent before the person was known
          accident('四', 'A', '2025-04-01', { deaths: 0, minorInjuries: 0 }),
          accident('五', 'A', '2024-04-01', { minorInjuries: 1 }), // of last year
          accident('六', 'B', '2025-04-01', { deaths: 1 }),
        ],
      },
      {
        district: '2',
        enterprise: [firm('B', 10)],
        injury: [hurt('9', 'B', '2025-05-01', on('2025-04-04', { outcome: '待定' }))],
      },
    )!;
    expect(gaps.matched.get('1')).toEqual({ byPerson: 1, byDate: 2 });
    expect(gaps.counts.get('1')!.accident).toEqual({ value: 2, whole: 5 });
    expect(gaps.counts.get('1')!.case).toEqual({ value: 1, whole: 3 });
    expect(gaps.counts.get('2')).toEqual({});
    const open = gaps.list.filter(({ gap }) => gap === 'accident');
    expect(open.map(({ row, casualties, found }) => [row.line, casualties, found])).toEqual([
      [3, 2, 1],
      [4, 1, 0],
    ]);
  });

  it('never take somebody else’s case', () => {
    const injury = [hurt('1', 'A', '2025-03-01', on('2025-02-01', { person: 'p', personId: 'x' }))];
    const ask = (more: object) =>
      gapsOf({
        district: '1',
        enterprise: [firm('A', 10)],
        injury,
        'accident-register': [accident('一', 'A', '2025-02-01', more)],
      })!.counts.get('1')!.accident!.value;
    expect(ask({ person: 'q', personId: 'y' })).toBe(1);
    // Known by name here and by number there: nobody can say that they are two.
    expect(ask({ person: 'q' })).toBe(0);
  });

  it('leave open what exceeds a limit until it is put right or tested again', () => {
    const tested = (uscc: string, testedOn: string, exceeding: number, more: object = {}) => ({
      uscc,
      hazard: '矽尘',
      testedOn,
      exceeding,
      ...more,
    });
    const gaps = gapsOf({
      district: '2',
      enterprise: [firm('A', 10), firm('B', 10), firm('C', 10)],
      injury: [],
      'hazard-register': [
        tested('A', '2025-01-05', 2, { rectification: '整改中' }),
        tested('B', '2025-01-05', 2, { rectification: '已整改' }),
        tested('C', '2025-01-05', 2),
        tested('C', '2025-03-05', 0),
        tested('A', '2025-08-05', 2), // after the period
      ],
    })!;
    expect(gaps.counts.get('2')!.exceeding).toEqual({ value: 1, whole: 3 });
    expect(gaps.list.map(({ gap, row }) => [gap, row.line])).toEqual([['exceeding', 2]]);
  });

  it('name enterprises that one register alone knows', () => {
    const danger = (uscc: string) => ({ uscc, dangerNo: uscc, inspectedOn: '2025-01-05' });
    const hazard = (uscc: string) => ({ uscc, hazard: '苯', testedOn: '2025-01-05' });
    const gaps = gapsOf(
      {
        district: '1',
        enterprise: [firm('A', 10)],
        'danger-register': [danger('A'), danger('X'), danger('X'), danger('Y'), danger('B')],
      },
      { district: '2', enterprise: [firm('B', 10)], 'hazard-register': [hazard('Y')] },
    )!;
    expect(gaps.counts.get('1')!.single).toEqual({ value: 1, whole: 4 });
    expect(gaps.counts.get('2')!.single).toEqual({ value: 0, whole: 0 });
    expect(gaps.list.map(({ gap, row }) => [gap, row.values.uscc])).toEqual([['single', 'X']]);
  });
});
