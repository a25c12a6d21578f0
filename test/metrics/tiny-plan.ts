// A plan small enough to know by heart: two districts, two industries that exclude each other, one by flag, two roles.
// Its numbers are nobody's: what the metrics do with them must come from here.

import type { Plan } from '../../src/model/plan.ts';

export const tinyPlan: Plan = {
  schema: 'yufang.plan/1',
  id: 'tiny',
  name: { zh: '小方案', en: 'tiny plan' },
  source: 'test',
  city: { code: '990000', name: '测试市' },
  years: { from: '2021', to: '2025' },
  districts: [
    { code: 'east', name: '东区', aliases: [] },
    { code: 'west', name: '西区', aliases: [] },
  ],
  industries: [
    { id: 'machinery', name: { zh: '机械', en: 'machinery' }, aliases: [], codes: [], except: [] },
    { id: 'mining', name: { zh: '矿山', en: 'mining' }, aliases: [], codes: [], except: [] },
    { id: 'dust', name: { zh: '涉尘', en: 'dust' }, aliases: [], codes: [], except: [], flag: 'dustExposed' },
  ],
  roles: [
    { id: 'head', name: { zh: '负责人', en: 'head' }, aliases: [] },
    { id: 'leader', name: { zh: '班组长', en: 'leader' }, aliases: [] },
  ],
  rate: {
    outcomes: ['认定工伤'],
    bases: ['14.1'],
    dateBasis: 'decided',
    exposure: 'insured',
    per: 1000,
    baseYears: ['2020'],
  },
  fatality: { per: 100_000 },
  pneumoconiosis: { per: 1000 },
  target: { reduction: 0.2, by: '2025-12', tolerance: 0.02, minCases: 20, path: 'geometric' },
  sizes: {
    source: { zh: '试', en: 'a test' },
    bands: [
      { id: 'few', name: { zh: '少', en: 'few' }, from: 0 },
      { id: 'many', name: { zh: '多', en: 'many' }, from: 7 },
    ],
  },
  activities: [
    {
      id: 'campaign',
      name: { zh: '宣传', en: 'campaign' },
      register: 'activity',
      types: ['集中宣传'],
      perYear: 1,
    },
    { id: 'drive', name: { zh: '扩面', en: 'drive' }, register: 'insurance-action', perYear: 1 },
  ],
  chain: [
    {
      id: 'deciding',
      name: { zh: '受理至认定', en: 'deciding' },
      from: 'acceptedDate',
      to: 'decidedDate',
      days: 60,
    },
  ],
  premium: {
    source: { zh: '试', en: 'a test' },
    bands: [
      { classes: [1], shares: [1, 1.2, 1.5] },
      { classes: [2, 3, 4, 5, 6, 7, 8], shares: [0.5, 0.8, 1, 1.2, 1.5] },
    ],
    rules: [{ id: 'stay', name: { zh: '不浮动', en: 'stays' }, when: {}, steps: 0 }],
  },
  training: { from: '2021-01', target: 1 },
  submission: { every: 'month', dueDay: 10 },
  bounds: {
    decisionDays: 425,
    jump: { share: 0.3, minEmployees: 100, minCases: 10 },
    hoursPerHead: { min: 60, max: 300 },
  },
  severities: {},
};
