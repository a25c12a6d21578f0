// Can this be a 统一社会信用代码 at all? What can is asked about its check sign in code-check-digit.

import type { RowRule } from '../../define.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { Personal } from '../../model/finding.ts';
import { comparable } from '../../model/text.ts';
import { checkCitizenId } from '../../reference/citizen-id.ts';
import { checkUscc } from '../../reference/uscc.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { STEPS } from '../../words/steps.ts';

const AS_LICENSED: Bilingual = {
  zh: '对照营业执照重新填写 18 位代码；单元格先设为“文本”格式',
  en: 'Copy the 18 signs from the business licence; format the cell as text first',
};
const ASK_FOR_THE_NEW_ONE: Bilingual = {
  zh: '在国家企业信用信息公示系统按名称查询，或向该单位索取换发后的 18 位代码',
  en: 'Look the enterprise up by name in the national enterprise credit publicity system, or ask it for its 18-sign code',
};
const NOT_A_PERSONS: Bilingual = {
  zh: '个体工商户也有 18 位统一社会信用代码，对照其营业执照填写；不要填经营者的身份证号',
  en: 'A sole trader has an 18-sign code as well: copy it from the licence, never the owner’s identity number',
};

export const codeMalformed: RowRule<Enterprise> = {
  level: 'row',
  table: 'enterprise',
  finding: {
    code: 'enterprise/code-malformed',
    severity: 'error',
    zh: {
      what: '统一社会信用代码“{uscc}”{problem}',
      why: 'GB 32100-2015：代码共 18 位，由数字和大写字母（不用 I、O、S、V、Z）组成，第 3 至 8 位为行政区划数字；代码错误时无法与工伤、培训台账对应',
      fix: '{advice}',
    },
    en: {
      what: 'The credit code “{uscc}” {problem}',
      why: 'GB 32100-2015: 18 signs, digits and capitals without I, O, S, V, Z, of which 3 to 8 are district digits; a wrong code matches no injury or training row',
      fix: '{advice}',
    },
    example: {
      wrong: {
        zh: '统一社会信用代码：91990101MAO000123W（第 11 位是字母 O）',
        en: '统一社会信用代码：91990101MAO000123W (sign 11 is the letter O)',
      },
      right: {
        zh: '统一社会信用代码：91990101MA0000123W（数字 0）',
        en: '统一社会信用代码：91990101MA0000123W (the digit 0)',
      },
    },
    steps: [STEPS.asText, STEPS.findAll],
    blanks: {
      problem: {
        zh: '不是 18 位、含有代码不用的字符，或是个人的身份证号',
        en: 'is not 18 signs, holds signs that no code has, or is a person’s identity number',
      },
      advice: {
        zh: '对照营业执照重新填写 18 位代码；只有 15 位旧注册号的，在国家企业信用信息公示系统按名称查询；个体工商户也有 18 位代码，不要填经营者的身份证号',
        en: 'Copy the 18 signs from the business licence; for an old number of 15 digits look the enterprise up by name in the national enterprise credit publicity system; a sole trader has a code as well, never enter the owner’s identity number',
      },
    },
  },
  check({ uscc }) {
    if (uscc === undefined) return 'undecided';
    const { status, reason, position = 0 } = checkUscc(uscc);
    if (status === 'valid') return 'holds';
    const broken = (problem: Bilingual, advice: Bilingual) => ({
      column: 'uscc',
      args: { uscc: isCitizenId ? new Personal(uscc, 'id') : uscc, problem, advice },
    });
    const isCitizenId = checkCitizenId(uscc).status === 'valid';
    if (isCitizenId) return broken(PERSONS, NOT_A_PERSONS);
    if (status === 'check-digit') return 'holds';
    const signs = comparable(uscc).toUpperCase();
    if (reason === 'old-15') return broken(OLD, ASK_FOR_THE_NEW_ONE);
    if (reason === 'length') return broken(ofLength([...signs].length), AS_LICENSED);
    return broken(oddSign(String.fromCodePoint(signs.codePointAt(position - 1) ?? 0), position), AS_LICENSED);
  },
};

const PERSONS: Bilingual = {
  zh: '是个人的公民身份号码，不是单位的代码',
  en: 'is a person’s identity number, not an enterprise’s code',
};
const OLD: Bilingual = {
  zh: '是 15 位的旧工商注册号，不能换算成统一社会信用代码',
  en: 'is an old registration number of 15 digits, which no rule turns into a credit code',
};

function ofLength(length: number): Bilingual {
  return { zh: `是 ${length} 位，应为 18 位`, en: `has ${length} signs instead of 18` };
}

function oddSign(sign: string, position: number): Bilingual {
  const inDistrict = position >= 3 && position <= 8 && /[A-Z]/.test(sign);
  return {
    zh: `第 ${position} 位“${sign}”${inDistrict ? '应为数字' : '不是代码可用的字符'}`,
    en: `has “${sign}” as sign ${position}, ${inDistrict ? 'where only a digit can stand' : 'which no code has'}`,
  };
}
