// Is the injured person's 身份证号 a number that exists?

import type { RowRule } from '../../define.ts';
import type { Injury } from '../../tables/injury.ts';
import { STEPS } from '../../words/steps.ts';
import { citizenIdProblem } from '../citizen-id-problem.ts';

export const injuryIdCheckDigit: RowRule<Injury> = {
  level: 'row',
  table: 'injury',
  finding: {
    code: 'injury/id-check-digit',
    severity: 'query',
    zh: {
      what: '身份证号 {id} 不正确：{problem}',
      why: 'GB 11643-1999《公民身份号码》：18 位，第 7 至 14 位为出生日期，末位为校验码；号码有误，同一个人就不能跨表核对',
      fix: '对照身份证重新录入 18 位号码（该列设为“文本”格式）；护照、通行证等其他证件，在“备注”中说明即可',
    },
    en: {
      what: 'The id number {id} is not right: {problem}',
      why: 'GB 11643-1999: 18 signs, of which 7 to 14 are the birthday and the last one checks the others; with a wrong number one person cannot be matched between tables',
      fix: 'Enter the 18 signs again from the id card (format the column as Text); for a passport or permit a remark in 备注 is enough',
    },
    example: {
      wrong: {
        zh: '身份证号：990101198803050010（末位不符）',
        en: '身份证号：990101198803050010 (last sign does not fit)',
      },
      right: '身份证号：990101198803050018',
    },
    steps: [STEPS.asText, STEPS.explainIt],
    blanks: {
      problem: {
        zh: '不是 18 位、出生日期不存在，或末位校验码不符',
        en: 'it has not 18 signs, no such birthday, or a last sign that does not fit',
      },
    },
  },
  check({ personId }) {
    if (personId === undefined) return 'undecided';
    const problem = citizenIdProblem(personId);
    return problem === undefined ? 'holds' : { column: 'personId', args: { id: personId, problem } };
  },
};
