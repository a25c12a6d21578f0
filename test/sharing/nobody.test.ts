// Does anybody stand in a package, wherever a clerk wrote names, numbers and phones? Random submissions of two districts, for
// every recipient of the shipped plans.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Consolidated } from '../../src/define.ts';
import { Personal } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import { shippedPlans } from '../../src/plans/load.ts';
import { packageOf } from '../../src/sharing/package.ts';
import { leftOutRows } from '../../src/tally/city.ts';
import { cityOf, firm, hurt, sent, plan as small } from '../tally/sent.ts';

const NAMES = ['王小明', '赵铁柱', '钱多多'];
const ID = '11010519491231002X';
const PHONE = '13800138000';
/** What somebody typed where it does not belong. */
const typed = fc.constantFrom(...NAMES, `${NAMES[0]}等`, `见${ID}`, `电话 ${PHONE}`, '合成', undefined);
const kinds = fc.constantFrom('机械伤害', '坍塌', '灼烫');
const cases = fc.array(
  fc.record({ kind: kinds, words: typed, firm: fc.nat(3), basis: fc.constantFrom('14.1', '14.4') }),
  {
    maxLength: 60,
  },
);

function submissionOf(
  district: string,
  all: readonly { kind: string; words?: string | undefined; firm: number; basis: string }[],
) {
  const code = (i: number) => `${district}${'ABCD'[i]}`;
  const person = (i: number) => ({
    personName: new Personal(NAMES[i % NAMES.length]!, 'name'),
    personId: new Personal(ID, 'id'),
    person: `${district}-${i}`,
  });
  return sent({
    district,
    period: '2027-06',
    enterprise: [0, 1, 2, 3].map((i) =>
      firm(code(i), 20 * (i + 1), {
        name: `合成${code(i)}公司`,
        keyIndustry: i === 0 ? 'construction' : i === 1 ? 'transport' : undefined,
        contact: new Personal(NAMES[0]!, 'name'),
        phone: new Personal(PHONE, 'phone'),
        town: all[i]?.words,
        note: all[i]?.words,
      }),
    ),
    injury: all.map(({ kind, words, firm: i, basis }, n) =>
      hurt(`合成${district}案${n}号`, code(i), '2027-03-14', {
        ...person(n),
        basis,
        accidentKind: kind,
        severity: '轻伤',
        occupation: words,
        note: words,
      }),
    ),
    'hazard-register': all.slice(0, 5).map(({ words, firm: i }, n) => ({
      uscc: code(i),
      enterpriseName: `合成${code(i)}公司`,
      hazard: words ?? '苯',
      testedOn: `2027-02-1${n}`,
      note: words,
    })),
  });
}

it('leads to nobody, and shows no count from 1 to below the threshold', () => {
  const plans = shippedPlans().map((plan): Plan => ({ ...plan, districts: small.districts }));
  fc.assert(
    fc.property(cases, cases, (one, other) => {
      for (const plan of plans) {
        const { city, cube } = cityOf([submissionOf('1', one), submissionOf('2', other)], plan);
        const results = { city, cube, plan, period: '2027-06', asOf: '2027-07-10', leftOut: leftOutRows([]) };
        for (const recipient of plan.sharing!.recipients) {
          const asked = { toolVersion: '0', planHash: '0' };
          const { texts, manifest } = packageOf(results as unknown as Consolidated, recipient, asked);
          const all = [...texts.values(), JSON.stringify(manifest)].join('\n');
          for (const secret of [...NAMES, ID, PHONE, '合成1案', '合成2案', '2027-03-14'])
            expect(all).not.toContain(secret);
          const counts = texts.get('共享-汇总例数.csv') ?? '';
          expect(counts).not.toMatch(/,[1-4]\r\n/);
        }
      }
    }),
    { numRuns: 20, seed: 41 },
  );
});
