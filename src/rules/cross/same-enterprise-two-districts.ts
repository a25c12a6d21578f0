// Does one enterprise stand in the latest tables of two districts, and both of one year? Only then is it counted twice.

import type { CityRule } from '../../define.ts';
import { yearOf } from '../../model/period.ts';
import type { Row } from '../../model/submission.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import type { City, DistrictLedger } from '../../tally/city.ts';
import { STEPS } from '../../words/steps.ts';
import { claimedTwice, districtNames } from '../between-districts.ts';

export const sameEnterpriseTwoDistricts: CityRule = {
  level: 'city',
  finding: {
    code: 'cross/same-enterprise-two-districts',
    severity: 'query',
    zh: {
      what: '{name}（{uscc}）同时在{others}的企业台账中',
      why: '同一企业由两个区市报送，职工、参保和应训人数会在全市重复计算',
      fix: '与{others}商定由哪一方报送；企业迁出的，在原区市台账把“经营状态”改为“注销”；跨区的分支机构或项目参保，在“备注”中说明',
    },
    en: {
      what: '{name} ({uscc}) also stands in the enterprise table of {others}',
      why: 'Its employed, insured and required persons would count twice in the city',
      fix: 'Agree with {others} who sends it; if it has moved away, the former district sets 经营状态 to 注销; for branches or project insurance say so in 备注',
    },
    example: {
      wrong: {
        zh: '91990101MA0000123W 在合成甲区、合成乙区的企业台账中各有一行',
        en: '91990101MA0000123W in 企业台账 of 甲区 and of 乙区',
      },
      right: {
        zh: '现所在的合成甲区保留；合成乙区把经营状态改为“注销”',
        en: '甲区, where it is now, keeps it; 乙区 enters 经营状态 注销',
      },
    },
    steps: [STEPS.findAll, STEPS.explainIt],
  },
  *check(city) {
    for (const ofYear of byYear(city).values()) {
      for (const claims of claimedTwice(ofYear, latestRows, ({ uscc }) => uscc)) {
        for (const { ledger, row } of claims) {
          const others = districtNames(claims.filter((claim) => claim.ledger !== ledger));
          const { uscc, name } = row.values;
          yield { row, column: 'uscc', args: { uscc, name, others } };
        }
      }
    }
  },
};

/** Districts by the year of their latest snapshot. */
function byYear({ districts }: City): ReadonlyMap<string, readonly DistrictLedger[]> {
  const years = new Map<string, DistrictLedger[]>();
  for (const ledger of districts) {
    const latest = ledger.snapshots.at(-1);
    if (latest === undefined) continue;
    const year = yearOf(latest.period);
    const ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, [ledger]);
    else ofYear.push(ledger);
  }
  return years;
}

/** Who is deregistered in one district may live on in another. */
function* latestRows({ snapshots }: DistrictLedger): Iterable<Row<Enterprise>> {
  for (const row of snapshots.at(-1)?.byUscc.values() ?? []) if (row.values.status !== '注销') yield row;
}
