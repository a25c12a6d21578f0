// Is what the plan wants every year counted by district, only with evidence, and unknown where nobody sent the register?

import { describe, expect, it } from 'vitest';
import { activitiesDone } from '../../src/metrics/activities-done.ts';
import { insuranceActions } from '../../src/metrics/insurance-actions.ts';
import { projectInsurance } from '../../src/metrics/project-insurance.ts';
import type { Plan } from '../../src/model/plan.ts';
import { cityOf, type Sent, sent, plan as shipped } from '../tally/sent.ts';

const plan: Plan = {
  ...shipped,
  districts: [...shipped.districts, { code: '3', name: '丙区', aliases: [] }],
};
const [campaign, drive] = plan.activities!;

const register = (district: string, period: string, table: string, rows: readonly object[]) =>
  ({ district, period, [table]: rows }) as Sent;

const held = (heldOn: string, title: string, more: object = {}) => ({
  heldOn,
  title,
  kind: '集中宣传',
  evidence: '照片1',
  ...more,
});

function of(submissions: readonly Sent[], metric: typeof activitiesDone, group?: string, period = '2025-06') {
  const { cube } = cityOf(submissions.map(sent), plan);
  const measures = [...metric.measure(cube, period, plan)];
  return (district: string) =>
    measures.find((one) => one.district === district && (group === undefined || one.group === group))!;
}

describe('activities-done', () => {
  const submissions = [
    register('1', '2025-06', 'activity', [
      held('2025-04-25', '春季', { enterprises: 30, persons: 400 }),
      held('2025-05-25', '又一次', { persons: 100 }),
      held('2025-05-02', '进企业', { kind: '进企业' }),
      held('2024-04-25', '去年'),
      held('2025-07-01', '期后'),
    ]),
    register('2', '2025-06', 'activity', [
      held('2025-04-25', '无证', { evidence: undefined }),
      held('2025-04-26', '也无证', { evidence: '无' }),
    ]),
  ];
  const done = of(submissions, activitiesDone, campaign!.id);

  it('counts what was held this year with evidence, no more than is required', () =>
    expect(done('1')).toMatchObject({
      part: 1,
      whole: 1,
      value: 1,
      activities: { held: 2, evidenced: 2, enterprises: 30, persons: 500 },
      remarks: ['partly-stated'],
    }));

  it('counts what has no evidence apart', () =>
    expect(done('2')).toMatchObject({
      part: 0,
      whole: 1,
      value: 0,
      activities: { held: 2, evidenced: 0, enterprises: null, persons: null },
    }));

  it('knows nothing of a district that sent no register, and leaves it out of the city by name', () => {
    expect(done('3')).toMatchObject({ part: null, whole: null, value: null, reason: 'no-data' });
    expect(done('3').activities).toBeUndefined();
    expect(done('all')).toMatchObject({ part: 1, whole: 2, value: 0.5 });
    expect(done('all').remarks).toContain('register-not-sent');
  });

  it('takes 无 for what it says, a blank form and another register for nothing', () => {
    const none: Sent = { district: '1', period: '2025-03', none: ['activity'] };
    const one = of([none, register('2', '2025-03', 'activity', [])], activitiesDone, campaign!.id);
    expect(one('1')).toMatchObject({ part: 0, whole: 1, remarks: ['register-older'] });
    expect(one('2')).toMatchObject({ part: null, whole: null, reason: 'no-data' });
    expect(of([none], activitiesDone, drive!.id)('1').value).toBeNull();
  });

  it('counts once what a later register of the year renamed, and no more what it lacks', () => {
    const years = [
      register('1', '2025-05', 'activity', [held('2025-04-25', '春季'), held('2025-05-02', '取消的')]),
      register('2', '2025-05', 'activity', [held('2025-05-01', '仍在')]),
      register('1', '2025-06', 'activity', [held('2025-04-25', '春季集中宣传')]),
    ];
    const one = of(years, activitiesDone, campaign!.id);
    expect(one('1').activities).toMatchObject({ held: 1 });
    expect(one('2').activities).toMatchObject({ held: 1 });
    // Said to be none after all; and a later form that is blank takes nothing away.
    const after = (more: Sent) => of([...years, more], activitiesDone, campaign!.id)('1').activities;
    expect(after({ district: '1', period: '2025-06', version: '2', none: ['activity'] })).toMatchObject({
      held: 0,
    });
    expect(after({ district: '1', period: '2025-06', version: '2', activity: [] })).toMatchObject({
      held: 1,
    });
  });

  it('is unknown where only last year’s was sent', () =>
    expect(
      of([register('1', '2024-12', 'activity', [])], activitiesDone, campaign!.id)('1').value,
    ).toBeNull());

  it('does not let one district make up for another', () => {
    const both = of(
      [
        register('1', '2025-06', 'insurance-action', [
          { heldOn: '2025-03-01', title: 'a', evidence: 'x' },
          { heldOn: '2025-04-01', title: 'b', evidence: 'y' },
        ]),
        { district: '2', period: '2025-06', none: ['insurance-action'] },
      ],
      activitiesDone,
      drive!.id,
    );
    expect(both('all')).toMatchObject({ part: 1, whole: 2 });
  });
});

describe('insurance-actions', () => {
  const action = (title: string, uninsured?: number, newlyInsured?: number, stillUninsured?: number) => ({
    heldOn: '2025-05-01',
    title,
    uninsured,
    newlyInsured,
    stillUninsured,
  });
  const came = of(
    [
      register('1', '2025-06', 'insurance-action', [action('a', 100, 60, 40), action('b', undefined, 50)]),
      register('2', '2025-06', 'insurance-action', [action('c', 300, 60, 200)]),
    ],
    insuranceActions,
  );
  it('sums first and divides last, over drives that state both', () => {
    expect(came('1')).toMatchObject({ part: 60, whole: 100, stillUninsured: 40, remarks: ['partly-stated'] });
    expect(came('all')).toMatchObject({ part: 120, whole: 400, value: 0.3, stillUninsured: 240 });
    expect(came('3')).toMatchObject({ part: null, value: null, stillUninsured: null, reason: 'no-data' });
  });
  it('is unknown where no drive says', () =>
    expect(
      of([register('1', '2025-06', 'insurance-action', [action('a', 5)])], insuranceActions)('1'),
    ).toMatchObject({ value: null, part: null, reason: 'no-data' }));
});

describe('project-insurance', () => {
  const site = (projectName: string, insured: boolean, more: object = {}) => ({
    projectName,
    insured,
    startedOn: '2025-02-01',
    ...more,
  });
  const share = of(
    [
      register('1', '2025-05', 'construction-project', [site('a', false)]),
      register('1', '2025-06', 'construction-project', [
        site('a', true),
        site('b', false),
        site('done', false, { completedOn: '2025-06-30' }),
        site('later', false, { startedOn: '2025-07-01' }),
        site('too late', true, { insuredOn: '2025-07-02' }),
      ]),
      register('2', '2025-06', 'construction-project', [site('c', true, { completedOn: '2026-01-01' })]),
    ],
    projectInsurance,
  );
  it('is of projects that go on at the end of the period, by what stands latest', () => {
    expect(share('1')).toMatchObject({ part: 1, whole: 3 });
    expect(share('2')).toMatchObject({ part: 1, whole: 1, value: 1 });
    expect(share('all')).toMatchObject({ part: 2, whole: 4, value: 0.5 });
    expect(share('3')).toMatchObject({ value: null, reason: 'no-data' });
  });
  it('of none is not 100 %', () =>
    expect(
      of([{ district: '1', period: '2025-06', none: ['construction-project'] }], projectInsurance)('1'),
    ).toMatchObject({ part: 0, whole: 0, value: null, reason: 'no-exposure' }));
  it('is one where the contractor’s code came later, also in the next year', () => {
    const built = of(
      [
        register('1', '2024-12', 'construction-project', [site('a', true), site('b', false)]),
        register('2', '2024-12', 'construction-project', [site('a', true)]),
        register('1', '2025-06', 'construction-project', [site('a', true, { contractor: 'X' })]),
      ],
      projectInsurance,
    );
    expect(built('1')).toMatchObject({ part: 1, whole: 1 });
    expect(built('all')).toMatchObject({ part: 2, whole: 2 });
  });
});
