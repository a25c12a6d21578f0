// Who is matched with whom, and what is left over, between two districts' registers and the tables of the city?

import { describe, expect, it } from 'vitest';
import { Personal } from '../../src/model/finding.ts';
import { withPerson } from '../../src/tables/person.ts';
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

  it('take no case of a day whose name is another’s, with a number or without', () => {
    const named = (name: string) => ({ personName: new Personal(name, 'name') });
    const ask = (mine: string, theirs: string, mineId: boolean) =>
      gapsOf(
        {
          district: '1',
          enterprise: [firm('A', 10)],
          injury: [],
          'accident-register': [
            accident('一', 'A', '2025-02-01', {
              person: 'q',
              ...named(mine),
              ...(mineId && { personId: 'y' }),
            }),
          ],
        },
        {
          district: '2',
          enterprise: [firm('A', 10)],
          injury: [
            hurt(
              '1',
              'A',
              '2025-03-01',
              on('2025-02-01', { person: 'p', ...named(theirs), ...(!mineId && { personId: 'x' }) }),
            ),
          ],
        },
      )!;
    for (const mineId of [true, false]) {
      const other = ask('李四', '王建国', mineId);
      expect(other.counts.get('1')!.accident).toEqual({ value: 1, whole: 1 });
      expect(ask('王 建国', '王建国', mineId).counts.get('1')!.accident).toEqual({ value: 0, whole: 1 });
      expect(JSON.stringify(other.list)).not.toContain('李四');
    }
  });

  it('know a person by a name however it is spaced', () => {
    const personOf = (name: string, uscc: string) => {
      const values: Record<string, unknown> = { uscc, personName: new Personal(name, 'name') };
      withPerson(values, (text) => `#${text}`);
      return values.person;
    };
    expect(personOf('王 刚', 'A')).toBe(personOf('王刚', 'A'));
    expect(personOf('王　刚', 'A')).toBe(personOf('王刚', 'A'));
    expect(personOf('王 刚', 'B')).not.toBe(personOf('王刚', 'A'));
    expect(personOf('王钢', 'A')).not.toBe(personOf('王刚', 'A'));
  });

  it('look for all of an accident’s casualties, also for those that no row names', () => {
    const gaps = gapsOf(
      {
        district: '1',
        enterprise: [firm('A', 10)],
        injury: [hurt('1', 'A', '2025-03-01', on('2025-02-01', { person: 'p' }))],
        'accident-register': [accident('一', 'A', '2025-02-01', { person: 'p', deaths: 3 })],
      },
      {
        district: '2',
        enterprise: [firm('B', 10)],
        // Its day was read, of somebody unknown: the second of the dead.
        injury: [hurt('2', 'A', '2025-03-01', on('2025-02-02', { person: 'r' }))],
        'accident-register': [
          accident('二', 'B', '2025-03-01', { person: 's', minorInjuries: 2 }),
          accident('二', 'B', '2025-03-01', { person: 't', minorInjuries: 2 }),
        ],
      },
    )!;
    expect(gaps.counts.get('1')!.accident).toEqual({ value: 1, whole: 3 });
    expect(gaps.matched.get('1')).toEqual({ byPerson: 1, byDate: 1 });
    expect(gaps.counts.get('2')!.accident).toEqual({ value: 2, whole: 2 });
    const open = gaps.list.filter(({ gap, district }) => gap === 'accident' && district === '1');
    expect(open).toMatchObject([{ casualties: 3, found: 2 }]);
  });

  it('list an accident that gives neither names nor numbers: not said is not none', () => {
    const gaps = gapsOf(
      {
        district: '1',
        enterprise: [firm('A', 10)],
        injury: [hurt('1', 'A', '2025-03-01', on('2025-02-01'))],
        'accident-register': [accident('一', 'A', '2025-02-01'), accident('二', 'A', '2025-05-01')],
      },
      {
        district: '2',
        enterprise: [firm('B', 10)],
        'accident-register': [accident('三', 'B', '2025-05-01', { deaths: 0 })],
      },
    )!;
    expect(gaps.counts.get('1')).toMatchObject({
      accident: { value: 0, whole: 0 },
      case: { value: 0, whole: 1 },
    });
    expect(gaps.list.map(({ row, casualties, found }) => [row.line, casualties, found])).toEqual([
      [2, undefined, 1],
      [3, undefined, 0],
    ]);
  });

  it('say nothing of cases after the last month of the register, nor by last year’s', () => {
    const injury = [
      hurt('1', 'A', '2025-03-01', on('2025-02-01')),
      hurt('2', 'A', '2025-06-01', on('2025-05-20')),
    ];
    const tables = { enterprise: [firm('A', 10)], injury };
    const gaps = gapsOf(
      { district: '1', ...tables },
      { district: '1', period: '2025-03', none: ['accident-register'] },
      { district: '2', ...tables },
      {
        district: '2',
        period: '2024-12',
        'accident-register': [accident('一', 'A', '2024-04-01', { minorInjuries: 1 })],
      },
    )!;
    expect(gaps.counts.get('1')!.case).toEqual({ value: 1, whole: 1 });
    expect(gaps.counts.get('2')!.case).toBeUndefined();
    expect(gaps.counts.get('2')!.accident).toBeUndefined();
  });

  it('clear a place only by a test of the same place', () => {
    const tested = (uscc: string, testedOn: string, exceeding: number, more: object = {}) => ({
      uscc,
      hazard: '噪声',
      testedOn,
      exceeding,
      ...more,
    });
    const gaps = gapsOf(
      {
        district: '1',
        enterprise: [firm('A', 10)],
        'hazard-register': [
          tested('A', '2025-01-05', 2, { place: '一车间' }),
          tested('A', '2025-01-05', 1, { place: '二车间' }),
          tested('A', '2025-03-05', 0, { place: '二 车间' }),
          tested('A', '2025-03-06', 0, { points: 9 }),
        ],
      },
      {
        district: '2',
        enterprise: [firm('B', 10)],
        'hazard-register': [
          tested('B', '2025-01-05', 2),
          tested('B', '2025-03-05', 0, { points: 1 }),
          tested('B', '2025-03-06', 0, { points: 9, place: '一车间' }),
        ],
      },
    )!;
    expect(gaps.counts.get('1')!.exceeding).toEqual({ value: 1, whole: 2 });
    expect(gaps.counts.get('2')!.exceeding).toEqual({ value: 1, whole: 1 });
    expect(gaps.list.filter(({ gap }) => gap === 'exceeding').map(({ row }) => row.line)).toEqual([2, 2]);
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
        tested('C', '2025-03-05', 0, { points: 2 }),
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
