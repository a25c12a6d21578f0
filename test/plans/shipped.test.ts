import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Plan } from '../../src/model/plan.ts';
import { loadPlan, shippedPlanIds, shippedPlans } from '../../src/plans/load.ts';
import type { planSchema } from '../../src/plans/schema.ts';

// The schema reads exactly a Plan: `satisfies` sees to the types, this to keys forgotten on either side (checked by
// tsc; severities apart, whose keys are findings).
type Written = Omit<Plan, 'severities'>;
type Read = Omit<z.output<typeof planSchema>, 'severities'>;
type KeysOf<T> = T extends readonly (infer E)[]
  ? KeysOf<E>
  : T extends object
    ? { [K in keyof T & string]: K | `${K}.${KeysOf<NonNullable<T[K]>>}` }[keyof T & string]
    : never;
export const sameKeys: [(key: KeysOf<Written>) => KeysOf<Read>, (key: KeysOf<Read>) => KeysOf<Written>] = [
  (key) => key,
  (key) => key,
];

describe('shipped plans', () => {
  it('are read, and each is named as its file', () => {
    expect(shippedPlanIds()).toEqual(['national-2026-2030', 'qingdao-2021-2025']);
    expect(shippedPlans().map((plan) => plan.id)).toEqual(shippedPlanIds());
  });

  it('qingdao-2021-2025 says what cli.md says', () => {
    const plan = loadPlan('qingdao-2021-2025');
    expect(plan.districts.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '370202 市南区',
      '370203 市北区',
      '370211 黄岛区',
      '370212 崂山区',
      '370213 李沧区',
      '370214 城阳区',
      '370215 即墨区',
      '370281 胶州市',
      '370283 平度市',
      '370285 莱西市',
    ]);
    expect(plan.industries.map(({ id, name }) => `${id} ${name.zh}`)).toEqual([
      'hazardous-chemicals 危险化学品',
      'non-coal-mining 非煤矿山',
      'metallurgy 冶金',
      'building-materials 建材',
      'construction 建筑施工',
      'transport 交通运输',
      'machinery 机械制造',
      'dust 尘肺病危害因素',
    ]);
    expect(plan.industries.filter(({ flag }) => flag).map(({ id }) => id)).toEqual(['dust']);
    expect(plan.roles.map(({ id, name }) => `${id} ${name.zh}`)).toEqual([
      'deputy-head 分管负责人',
      'safety-head 安全管理部门负责人',
      'team-leader 班组长',
    ]);
    expect(plan.roles[2]!.aliases).toEqual(expect.arrayContaining(['一线班组长', '车间主任']));
    expect(plan.rate).toEqual({
      outcomes: ['认定工伤', '视同工伤'],
      bases: ['14.1', '14.2', '14.3', '14.4', '14.5', '14.6', '14.7', '15.1', '15.2', '15.3'],
      dateBasis: 'decided',
      exposure: 'insured',
      per: 1000,
      baseYears: ['2020'],
    });
    expect(plan.target).toEqual({
      reduction: 0.2,
      by: '2025-12',
      tolerance: 0.02,
      minCases: 20,
      path: 'geometric',
    });
    expect(plan.training.from).toBe('2021-01');
    expect(plan.bounds.decisionDays).toBe(425);
  });

  it.each([
    ['四方区', '370203'],
    ['370205', '370203'],
    ['胶南市', '370211'],
    ['青岛西海岸新区', '370211'],
    ['西海岸新区', '370211'],
    ['开发区', '370211'],
    ['高新区', '370214'],
    ['青岛高新区', '370214'],
    ['370271', '370214'],
    ['即墨市', '370215'],
    ['莱西', '370285'],
  ])('%s is %s in both', (alias, code) => {
    for (const plan of shippedPlans()) {
      expect(plan.districts.filter(({ aliases }) => aliases.includes(alias)).map((d) => d.code)).toEqual([
        code,
      ]);
    }
  });

  it('national-2026-2030 says what was published', () => {
    const plan = loadPlan('national-2026-2030');
    expect(plan.target).toMatchObject({ reduction: 0.1, by: '2030-12' });
    expect(plan.rate.baseYears).toEqual(['2025']);
    expect(plan.industries.map(({ name }) => name.zh)).toEqual([
      '危险化学品',
      '矿山',
      '建筑施工',
      '交通运输',
      '机械制造',
      '即时配送',
    ]);
    expect(plan.roles.map(({ name }) => name.zh)).toEqual([
      '主要负责人',
      '分管负责人',
      '安全健康管理部门主要负责人',
      '一线班组长',
    ]);
    expect(plan.focus?.flatMap(({ bases }) => bases)).toEqual(['14.6', '15.1']);
  });

  it('a plan that is shown can be read again, with nothing lost', () => {
    for (const id of shippedPlanIds()) {
      const text = readFileSync(new URL(`../../src/plans/${id}.json`, import.meta.url), 'utf8');
      expect(loadPlan(id)).toMatchObject(JSON.parse(text));
    }
  });
});
