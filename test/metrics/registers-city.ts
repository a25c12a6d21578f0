// Two districts that send registers, some again and some revised: always the same for a seed.

import type { Plan } from '../../src/model/plan.ts';
import type { Row } from '../../src/model/submission.ts';
import type { Rows, Submission } from '../../src/tally/city.ts';
import { mulberry32 } from '../random.js';
import { firm, hurt, type Sent, sent, plan as shipped } from '../tally/sent.ts';

export const PERIOD = '2025-03';

const NAME = { zh: '合成', en: 'synthetic' };

/** Rules are not asked here: a case without its enterprise stays. */
export const AGAINST_REGISTERS: Plan = {
  ...shipped,
  severities: { 'injury/unknown-enterprise': 'query' },
  premium: {
    ...shipped.premium!,
    rules: [
      { id: 'often', name: NAME, when: { incidence: { from: 0.05 } }, steps: 1 },
      { id: 'none', name: NAME, when: { cases: { to: 0 } }, steps: -1 },
      { id: 'some', name: NAME, when: { cases: { from: 1 } }, steps: 0 },
    ],
  },
  collections: { '2024': 1_000_000 },
  registers: ['platform-month', 'school-course'].map((table) => ({
    table,
    keptBy: NAME,
  })) as Plan['registers'],
};

export function registersCity(seed: number): Submission[] {
  const next = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const count = (most: number) => (next() > 0.15 ? Math.floor(next() * most) : undefined);
  const some = <T>(list: readonly T[], share = 0.7) => list.filter(() => next() < share);
  const submissions: Sent[] = [];
  for (const district of ['1', '2']) {
    // C stands in both.
    const codes = [...['A', 'B', 'D'].map((letter) => letter + district), 'C'];
    for (const period of ['2024-12', '2025-02', '2025-03']) {
      const day = () => pick([`${period.slice(0, 4)}-01-0${1 + Math.floor(next() * 9)}`, `${period}-11`]);
      const held = ['一', '二', '三', '四'];
      const registers: Sent = {
        activity: some(held).map((title) => ({
          heldOn: `${period.slice(0, 4)}-02-01`,
          title,
          kind: pick(['集中宣传', '集中宣传', '进企业']),
          evidence: pick(['照片', undefined, '无']),
          enterprises: count(9),
          persons: count(99),
        })),
        'insurance-action': some(held).map((title) => ({
          heldOn: `${period.slice(0, 4)}-02-01`,
          title,
          inspected: count(9),
          uninsured: count(99),
          newlyInsured: count(50),
          stillUninsured: count(50),
          evidence: pick(['记录', undefined]),
        })),
        'construction-project': some(held).map((projectName) => ({
          projectName,
          insured: next() > 0.3,
          startedOn: '2024-03-01',
          completedOn: pick([undefined, undefined, '2025-01-10']),
        })),
        'prevention-project': some(held).map((projectNo) => ({
          projectNo: projectNo + district,
          title: projectNo,
          appliedOn: pick(['2024-05-01', '2025-01-10', '2025-09-01']),
          approvedOn: pick([undefined, '2025-02-01']),
          startsOn: pick([undefined, '2025-02-10']),
          acceptedOn: pick([undefined, '2025-03-01']),
          acceptance: pick([undefined, '合格', '不合格']),
          performance: pick([undefined, '良']),
          budget: count(90_000),
          paid: count(80_000),
          paidOn: pick([undefined, '2025-03-02']),
        })),
        'school-course': some(held).flatMap((school) =>
          some(['甲', '乙'], 0.6).map((course) => ({ school, course, taught: next() > 0.6 })),
        ),
        'platform-month': some(['2025-01', '2025-02', '2025-03'], 0.8).map((month) => ({
          platform: codes[0],
          month,
          business: '配送',
          covered: 300 + Math.floor(next() * 100),
          confirmed: Math.floor(next() * 9),
          deaths: 0 + (next() > 0.6 ? 1 : 0),
        })),
        'accident-register': some(codes).flatMap((uscc, i) =>
          pick([['p'], ['p', 'q'], [undefined]]).map((person) => ({
            accidentNo: `${district}${i}`,
            uscc,
            accidentDate: day(),
            ...(person && { person: `${person}${i}` }),
            deaths: count(2),
            minorInjuries: count(3),
          })),
        ),
        'hazard-register': some([...codes, 'E']).map((uscc) => ({
          uscc,
          hazard: '矽尘',
          testedOn: pick(['2024-11-10', '2025-02-10', '2025-03-02']),
          points: 8,
          exceeding: count(4),
          rectification: pick(['已整改', undefined, '整改中']),
        })),
        'danger-register': some([...codes, 'F', `G${district}`]).map((uscc, i) => ({
          uscc,
          dangerNo: `${i}`,
          inspectedOn: day(),
        })),
      };
      submissions.push({
        district,
        period,
        sentOn: '2025-04-01',
        enterprise: some(codes, 0.8).map((code) =>
          firm(code, 10 + Math.floor(next() * 50), {
            name: pick([code, `${code}新`]),
            keyIndustry: pick(['machinery', 'metallurgy']),
            status: pick(['正常', '正常', '正常', '注销']),
            riskClass: 3,
            ratePercent: pick([0.4, 0.9, 1.2, 1.2]),
            payroll: count(1_000_000),
          }),
        ),
        injury: Array.from({ length: 10 }, (_, i) => {
          const on = day();
          // The first ones always write the steps down, and some wait: how a district writes is not what is tried here.
          const accepted = i < 4 ? on : pick([undefined, on, '2024-09-01']);
          return hurt(`${district}${i}`, pick(codes), on, {
            person: pick(['p', 'q', 'r']) + Math.floor(next() * 4),
            appliedDate: on,
            acceptedDate: accepted,
            outcome: i < 2 ? '待定' : i < 4 ? '认定工伤' : pick(['认定工伤', '待定', '撤销']),
          });
        }),
        // The first district sends no register in its first period.
        ...(district === '1' && period === '2024-12' ? {} : registers),
      });
    }
  }
  return submissions.map(sent);
}

/** As if the row had never been sent. */
export function deleted(submissions: readonly Submission[], row: Row<unknown>): Submission[] {
  return submissions.map((submission) => {
    if (!submission.sources.includes(row.source)) return submission;
    const rows = Object.fromEntries(
      Object.entries(submission.rows).map(([id, list]) => [
        id,
        (list as readonly Row<unknown>[]).filter((other) => other !== row),
      ]),
    );
    return { ...submission, rows: rows as unknown as Rows };
  });
}
