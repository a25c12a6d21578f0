// Was a register handed in as the blank form? Nobody can tell it from a form that was forgotten: it counts as not sent.

import type { SubmissionRule } from '../../define.ts';
import { REGISTERS } from '../../tables/index.ts';
import { has } from '../../tally/city.ts';
import { placeOfTable } from '../place-of-table.ts';

export const registerBlank: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'register/blank',
    severity: 'note',
    zh: {
      what: '“{sheet}”一行也没有填，按没有报送处理',
      why: '空着的登记台账可能是没有发生，也可能是没有填，不能当作 0',
      fix: '确实没有的，在第一行的第一栏填“无”；本区市不用报送这份台账的，不必处理',
    },
    en: {
      what: '“{sheet}” has no rows and counts as not sent',
      why: 'A blank register may mean that nothing happened or that nobody filled it in: it is not taken for 0',
      fix: 'If there is nothing to report, write 无 into the first cell of its first row; nothing to do where the register is not asked of you',
    },
    example: {
      wrong: { zh: '“事故台账”只有表头', en: '事故台账 is a header alone' },
      right: { zh: '表头下第一行的第一栏填“无”', en: '无 in the first cell below the header' },
    },
  },
  *check(submission) {
    for (const { id, sheet } of REGISTERS) {
      const isThere = submission.sources.some(({ table }) => table === id);
      if (!isThere || submission.broken.has(id) || has(submission, id)) continue;
      yield { place: placeOfTable(submission, id), args: { sheet } };
    }
  },
};
