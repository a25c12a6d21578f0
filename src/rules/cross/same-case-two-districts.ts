// Do two districts send one case? A number alone does not say so - each district numbers its own - but the number with
// the same enterprise or the same person does.

import type { CityRule } from '../../define.ts';
import type { Injury } from '../../tables/injury.ts';
import { STEPS } from '../../words/steps.ts';
import type { Claim } from '../between-districts.ts';
import { claimedTwice, districtNames } from '../between-districts.ts';

export const sameCaseTwoDistricts: CityRule = {
  level: 'city',
  finding: {
    code: 'cross/same-case-two-districts',
    severity: 'query',
    zh: {
      what: '案件“{caseNo}”同时在{others}的工伤台账中',
      why: '编号相同，且企业或职工也相同，应是同一案件；两个区市都报，全市会计算两次',
      fix: '与{others}核对由哪一方认定：《工伤保险条例》第十七条规定由统筹地区（参保地）受理；另一方删去该行',
    },
    en: {
      what: 'Case “{caseNo}” also stands in the injury table of {others}',
      why: 'The number and the enterprise or person are the same, so it is one case; sent by two districts it counts twice',
      fix: 'Settle with {others} who decided it (Regulations on Work-Injury Insurance, article 17: where the person is insured); the other district deletes the row',
    },
    example: {
      wrong: {
        zh: '合成工认〔2025〕12号 在合成甲区、合成乙区的工伤台账中各有一行',
        en: '合成工认〔2025〕12号 in the tables of 甲区 and of 乙区',
      },
      right: { zh: '只有受理的合成甲区保留', en: 'in that of 甲区 alone, which decided it' },
    },
    steps: [STEPS.findAll, STEPS.deleteRow],
  },
  *check({ districts }) {
    for (const claims of claimedTwice(
      districts,
      ({ cases }) => cases,
      ({ caseNo }) => caseNo,
    )) {
      for (const claim of claims) {
        const others = claims.filter((other) => other.ledger !== claim.ledger && isSameCase(other, claim));
        if (others.length === 0) continue;
        const { row } = claim;
        yield {
          row,
          column: 'caseNo',
          args: { caseNo: row.values.caseNo, others: districtNames(others) },
        };
      }
    }
  },
};

function isSameCase({ row: { values: a } }: Claim<Injury>, { row: { values: b } }: Claim<Injury>): boolean {
  return a.uscc === b.uscc || (a.person !== undefined && a.person === b.person);
}
