// Do the tables of one submission call an enterprise by one name?

import type { SubmissionRule } from '../../define.ts';
import type { Row } from '../../model/submission.ts';
import { comparable } from '../../model/text.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { has } from '../../tally/city.ts';
import { STEPS } from '../../words/steps.ts';

export const nameDiffers: SubmissionRule = {
  level: 'submission',
  needs: ['enterprise'],
  finding: {
    code: 'enterprise/name-differs',
    severity: 'query',
    zh: {
      what: '单位名称“{name}”与“{sheet}”第 {line} 行的“{registered}”不同，统一社会信用代码却都是“{uscc}”',
      why: '各表按统一社会信用代码对应，名称不同说明代码可能抄错，本行会算到别的单位',
      fix: '对照营业执照：代码抄错的，改正代码；同一单位改过名或用了简称的，统一为执照上的名称',
    },
    en: {
      what: 'It is called “{name}” here and “{registered}” in row {line} of “{sheet}”, both with credit code “{uscc}”',
      why: 'Tables are matched by credit code; another name may mean a wrong code, and the row counts for another enterprise',
      fix: 'Compare with the business licence: correct a wrong code, or use the licence’s name in both tables',
    },
    example: {
      wrong: {
        zh: '同一代码 91990101MA0000123W：企业台账是“合成第一机械有限公司”，工伤台账是“合成第二化工有限公司”',
        en: '91990101MA0000123W is 合成第一机械有限公司 in 企业台账 and 合成第二化工有限公司 in 工伤台账',
      },
      right: {
        zh: '两张表都是“合成第一机械有限公司”；若本是另一家，改为它的代码 91990101MA0000456A',
        en: '合成第一机械有限公司 in both; or the other’s own code 91990101MA0000456A',
      },
    },
    steps: [STEPS.findAll, STEPS.explainIt],
    blanks: { registered: { zh: '〔另一个名称〕', en: '[another name]' } },
  },
  *check(submission) {
    const naming = (['injury', 'training'] as const).filter(
      (table) =>
        has(submission, table) &&
        submission.rows[table].some(({ values }) => values.enterpriseName !== undefined),
    );
    if (naming.length === 0) return;
    const firms = new Map<string, Row<Enterprise>>();
    for (const row of submission.rows.enterprise) {
      if (!row.leftOut && row.values.name !== undefined) firms.set(row.values.uscc, row);
    }
    for (const table of naming) {
      for (const row of submission.rows[table]) {
        const { uscc, enterpriseName: name } = row.values;
        const firm = row.leftOut || name === undefined ? undefined : firms.get(uscc);
        if (name === undefined || firm === undefined) continue;
        const registered = firm.values.name;
        if (name === registered || comparable(name) === comparable(registered)) continue;
        const args = { name, registered, uscc, line: firm.line, sheet: firm.source.sheet };
        yield { row, column: 'enterpriseName', args };
      }
    }
  },
};
