// Does a case that reads like a death say 死亡 in 伤害程度? Only then is it counted as a fatality.
//
// Clause 15.1 is a death by its own words: 突发疾病死亡, or 48小时之内经抢救无效死亡. But only where it was applied:
// a refusal or a pending case may name 15.1 for a person who lived (or died after 48 hours), and counts nowhere.
// Words in 职业病名称 and 备注 are a hint, so this is a query: 未造成死亡, 对方司机死亡 and 死亡率 are passed over, each as
// a phrase; 抢救无效死亡 is not negated by its 无.

import type { RowRule } from '../../define.ts';
import { comparable } from '../../model/text.ts';
import type { Injury } from '../../tables/injury.ts';
import { STEPS } from '../../words/steps.ts';

const SUDDEN_DEATH = '15.1';

const DEATH = '(?:死亡|工亡|身亡|坠亡|溺亡|亡故|身故|猝死|遇难)';
const DIED = new RegExp(DEATH);
const NOT_DEAD = new RegExp(
  `(?:未|没有?|无|非|不是|不属于?|不构成|排除|避免|险些|以免|防止)(?:造成|导致|发生|出现|致)?(?:人员|其他|职工|人)?${DEATH}`,
  'g',
);
const SOMEONE_ELSE = new RegExp(
  `(?:对方|他人|另一|其他|同事|同车|第三人|第三者|家属|父亲|母亲|配偶|妻子|丈夫)[^。；;，,]{0,8}?${DEATH}`,
  'g',
);
const NO_EVENT = /死亡(?:率|风险|危险|威胁)/g;

export const deathWithoutSeverity: RowRule<Injury> = {
  level: 'row',
  table: 'injury',
  finding: {
    code: 'injury/death-without-severity',
    severity: 'query',
    zh: {
      what: '{sign}，但“伤害程度”是“{severity}”，不是“死亡”',
      why: '只有“伤害程度”填“死亡”的案件计入工亡率；《工伤保险条例》第十五条第（一）项只适用于突发疾病死亡或者 48 小时之内经抢救无效死亡',
      fix: '职工死亡的，“伤害程度”填“死亡”；没有死亡的，改正“认定依据”或在“备注”中写明',
    },
    en: {
      what: '{sign}, but 伤害程度 is “{severity}”, not 死亡',
      why: 'Only cases with 伤害程度 死亡 count as fatalities; article 15 (1) of the Regulations on Work-Injury Insurance holds only for sudden illness with death at once or within 48 hours',
      fix: 'If the person died, enter 死亡 in 伤害程度; if not, correct the basis or say so in 备注',
    },
    example: {
      wrong: { zh: '认定依据：15.1；伤害程度：重伤', en: '认定依据：15.1; 伤害程度：重伤' },
      right: { zh: '认定依据：15.1；伤害程度：死亡', en: '认定依据：15.1; 伤害程度：死亡' },
    },
    steps: [STEPS.pickFromList, STEPS.explainIt],
    blanks: {
      sign: {
        zh: '认定依据是 15.1，或“职业病名称”“备注”写到死亡',
        en: 'The basis is 15.1, or 职业病名称 or 备注 speaks of a death',
      },
    },
  },
  check({ basis, outcome, severity, disease, note }) {
    if (severity === '死亡') return 'holds';
    if (outcome === undefined) return 'undecided';
    if (outcome !== '认定工伤' && outcome !== '视同工伤') return 'holds';
    const sign = signOfDeath(basis, disease, note);
    if (sign === undefined) return basis === undefined ? 'undecided' : 'holds';
    return { column: 'severity', args: { sign, severity: severity ?? { zh: '空', en: 'empty' } } };
  },
};

function signOfDeath(basis: string | undefined, disease = '', note = '') {
  if (basis === SUDDEN_DEATH) return { zh: `认定依据是 ${SUDDEN_DEATH}`, en: `The basis is ${SUDDEN_DEATH}` };
  // What the clerk wrote there stays there: a remark may name the person.
  if (saysDeath(disease)) return { zh: '“职业病名称”写到死亡', en: '职业病名称 speaks of a death' };
  if (saysDeath(note)) return { zh: '“备注”写到死亡', en: '备注 speaks of a death' };
  return undefined;
}

function saysDeath(text: string): boolean {
  if (text === '') return false;
  const left = comparable(text).replace(NOT_DEAD, '').replace(SOMEONE_ELSE, '').replace(NO_EVENT, '');
  return DIED.test(left);
}
