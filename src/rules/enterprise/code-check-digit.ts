// Does the last sign of the code fit the other seventeen? Some codes really issued do not, so it is only asked.

import type { RowRule } from '../../define.ts';
import { checkCitizenId } from '../../reference/citizen-id.ts';
import { checkUscc } from '../../reference/uscc.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { STEPS } from '../../words/steps.ts';

export const codeCheckDigit: RowRule<Enterprise> = {
  level: 'row',
  table: 'enterprise',
  finding: {
    code: 'enterprise/code-check-digit',
    severity: 'query',
    zh: {
      what: '统一社会信用代码“{uscc}”的末位是“{actual}”，按前 17 位计算应为“{expected}”',
      why: 'GB 32100-2015 规定第 18 位为校验码；不符多半是抄错了其中一位，也有极少数代码发放时即不符',
      fix: '对照营业执照逐位核对，不要只改末位；与执照一致的，在备注栏写明',
    },
    en: {
      what: 'The credit code “{uscc}” ends in “{actual}”; by its first 17 signs it would end in “{expected}”',
      why: 'By GB 32100-2015 the 18th sign checks the others; mostly one sign was copied wrongly, but a few codes were issued like that',
      fix: 'Compare every sign with the business licence, don’t just change the last; if they agree, say so in 备注',
    },
    example: {
      wrong: '统一社会信用代码：91990101MA0000132W',
      right: {
        zh: '统一社会信用代码：91990101MA0000123W（第 15、16 位抄反了）',
        en: '统一社会信用代码：91990101MA0000123W (two signs were swapped)',
      },
    },
    steps: [STEPS.explainIt],
  },
  check({ uscc }) {
    if (uscc === undefined) return 'undecided';
    const { status, expected = '' } = checkUscc(uscc);
    if (status === 'valid') return 'holds';
    // What is no code, or somebody's identity number, is told by code-malformed.
    if (status === 'malformed' || checkCitizenId(uscc).status === 'valid') return 'holds';
    return { column: 'uscc', args: { uscc, actual: uscc.slice(-1), expected } };
  },
};
