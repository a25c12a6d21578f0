// Does the clause that was applied lead to the outcome that was decided?

import type { RowRule } from '../../define.ts';
import { RECOGNITION_BASES } from '../../reference/recognition-basis.ts';
import type { Injury } from '../../tables/injury.ts';
import { STEPS } from '../../words/steps.ts';

const OUTCOME_OF = new Map(RECOGNITION_BASES.map(({ key, outcome }) => [key, outcome]));

export const basisOutcomeMismatch: RowRule<Injury> = {
  level: 'row',
  table: 'injury',
  finding: {
    code: 'injury/basis-outcome-mismatch',
    severity: 'error',
    zh: {
      what: '认定依据 {basis} 对应的结论是“{expected}”，填写的认定结论是“{outcome}”',
      why: '《工伤保险条例》第十四条为认定工伤，第十五条为视同工伤，第十六条为不予认定；两栏矛盾时无法判断该案是否计入发生率',
      fix: '对照认定决定书核对“认定依据”和“认定结论”，改正有误的一栏；不符合第十四、十五条而不予认定、又不属于第十六条的，请与市局核对填法',
    },
    en: {
      what: 'Basis {basis} leads to “{expected}”, but the outcome says “{outcome}”',
      why: 'Regulations on Work-Injury Insurance: article 14 recognises (认定工伤), article 15 deems (视同工伤), article 16 refuses (不予认定); while the two contradict each other nobody can tell whether the case counts',
      fix: 'Compare basis and outcome with the decision and correct the wrong one; for a refusal that is none of article 16, ask the city office how to enter it',
    },
    example: {
      wrong: { zh: '认定依据：15.1；认定结论：认定工伤', en: '认定依据：15.1; 认定结论：认定工伤' },
      right: { zh: '认定依据：15.1；认定结论：视同工伤', en: '认定依据：15.1; 认定结论：视同工伤' },
    },
    steps: [STEPS.pickFromList],
    blanks: { expected: { zh: '〔另一种结论〕', en: '[another outcome]' } },
  },
  check({ basis, outcome }) {
    if (outcome === '撤销' || outcome === '待定') return 'holds';
    const expected = basis === undefined ? undefined : OUTCOME_OF.get(basis);
    if (basis === undefined || expected === undefined || outcome === undefined) return 'undecided';
    return expected === outcome ? 'holds' : { column: 'basis', args: { basis, expected, outcome } };
  },
};
