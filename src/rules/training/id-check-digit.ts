// Is the trained person's 身份证号 a number that exists?

import type { RowRule } from '../../define.ts';
import type { Training } from '../../tables/training.ts';
import { STEPS } from '../../words/steps.ts';
import { citizenIdProblem } from '../citizen-id-problem.ts';

export const trainingIdCheckDigit: RowRule<Training> = {
  level: 'row',
  table: 'training',
  finding: {
    code: 'training/id-check-digit',
    severity: 'query',
    zh: {
      what: '身份证号 {id} 不正确：{problem}',
      why: 'GB 11643-1999《公民身份号码》：18 位，第 7 至 14 位为出生日期，末位为校验码；培训人数按身份证号去重，号码有误，同一个人会被算作两个人',
      fix: '对照身份证重新录入 18 位号码（该列设为“文本”格式）；护照、通行证等其他证件，向市局说明即可',
    },
    en: {
      what: 'The id number {id} is not right: {problem}',
      why: 'GB 11643-1999: 18 signs, of which 7 to 14 are the birthday and the last one checks the others; persons are told apart by it, and a wrong one makes two persons of one',
      fix: 'Enter the 18 signs again from the id card (format the column as Text); for a passport or permit a word to the city office is enough',
    },
    example: {
      wrong: {
        zh: '身份证号：99010119880305001（17 位，少了一位）',
        en: '身份证号：99010119880305001 (17 signs)',
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
