// Are two cases of one person on one day one accident under two numbers?

import type { SubmissionRule } from '../../define.ts';
import type { Row } from '../../model/submission.ts';
import type { Injury } from '../../tables/injury.ts';
import type { RowKey } from '../../tally/keyed-rows.ts';
import { STEPS } from '../../words/steps.ts';
import { repeatedByParts } from '../repeated-rows.ts';

export const samePersonSameDay: SubmissionRule = {
  level: 'submission',
  needs: ['injury'],
  finding: {
    code: 'injury/same-person-same-day',
    severity: 'query',
    zh: {
      what: '“{caseNo}”与“{sheet}”第 {first} 行的“{other}”是同一人（{person}）同一天（{date}）的两个案件',
      why: '同一人同一次事故只作一次认定；两个编号多为重复录入，或重新认定后未撤销原决定',
      fix: '同一事故的，只保留有效的一件，被撤销的“认定结论”填“撤销”；确为两次事故或同名的两个人，在“备注”中说明（填写身份证号可区分同名）',
    },
    en: {
      what: '“{caseNo}” and “{other}” in row {first} of “{sheet}” are two cases of one person ({person}) on one day ({date})',
      why: 'One accident of one person is decided once; two numbers are mostly one case entered twice, or a new decision whose predecessor was not withdrawn',
      fix: 'If it is one accident, keep the valid case and enter 撤销 for the other; if there were two accidents, or two persons of one name, say so in 备注 (the id number tells namesakes apart)',
    },
    example: {
      wrong: {
        zh: '同一职工 2025-03-12 的事故，编号 12号 和 21号 各报一行',
        en: 'one person’s accident of 2025-03-12 as 12号 and as 21号',
      },
      right: { zh: '留下有效的 21号，12号的认定结论改为“撤销”', en: '21号 stands, 12号 has 认定结论 撤销' },
    },
    steps: [STEPS.findAll, STEPS.explainIt],
    blanks: { other: { zh: '〔另一件〕', en: '[another]' } },
  },
  *check({ rows }) {
    const standing = rows.injury.filter(isAsked);
    for (const { first, row } of repeatedByParts(standing, OF_PERSON_AND_DAY)) {
      const { caseNo, personName, personId, accidentDate } = row.values;
      // One number twice is the business of duplicate-case.
      if (caseNo === first.values.caseNo) continue;
      yield {
        row,
        column: 'accidentDate',
        args: {
          caseNo,
          other: first.values.caseNo,
          person: personName ?? personId ?? { zh: '未填姓名', en: 'no name given' },
          date: accidentDate,
          first: first.line,
          sheet: first.source.sheet,
        },
      };
    }
  },
};

/** Where a part is missing nobody knows whether two rows say the same. */
function isAsked({ values: { person, accidentDate, outcome } }: Row<Injury>): boolean {
  return person !== undefined && accidentDate !== undefined && outcome !== '撤销';
}

const OF_PERSON_AND_DAY: RowKey<Injury> = {
  part: ({ person }) => person,
  isSame: (a, b) => a.accidentDate === b.accidentDate,
  whole: ({ person, accidentDate }) => `${person}\n${accidentDate}`,
};
