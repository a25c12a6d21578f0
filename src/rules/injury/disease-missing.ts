// Which occupational disease is it? A case by clause 14.4 has to name it.

import type { RowRule } from '../../define.ts';
import type { Injury } from '../../tables/injury.ts';
import { STEPS } from '../../words/steps.ts';

/** 《工伤保险条例》第十四条第(四)项: 患职业病的. */
const OCCUPATIONAL_DISEASE = '14.4';

export const diseaseMissing: RowRule<Injury> = {
  level: 'row',
  table: 'injury',
  finding: {
    code: 'injury/disease-missing',
    severity: 'error',
    zh: {
      what: '认定依据是 {basis}（患职业病），但没有填写“职业病名称”',
      why: '《工伤保险条例》第十四条第（四）项；不知道是哪一种职业病，就不能判断是否计入尘肺病发病率',
      fix: '按职业病诊断证明书填写“职业病名称”（如 矽肺、职业性噪声聋）；若不是职业病，请改正“认定依据”',
    },
    en: {
      what: 'The basis is {basis} (occupational disease), but “职业病名称” is empty',
      why: 'Regulations on Work-Injury Insurance, article 14 (4); without its name nobody can tell whether the disease counts as pneumoconiosis',
      fix: 'Enter the disease of the diagnosis certificate (such as 矽肺); if it is no occupational disease, correct the basis',
    },
    example: {
      wrong: { zh: '认定依据：14.4；职业病名称：（空）', en: '认定依据：14.4; 职业病名称 empty' },
      right: { zh: '认定依据：14.4；职业病名称：矽肺', en: '认定依据：14.4; 职业病名称：矽肺' },
    },
    steps: [STEPS.goTo],
  },
  check({ basis, disease }) {
    if (basis === undefined) return 'undecided';
    if (basis !== OCCUPATIONAL_DISEASE || disease !== undefined) return 'holds';
    return { column: 'disease', args: { basis } };
  },
};
