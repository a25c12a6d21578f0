// The number is right, but of whom? 发生率为3.2‰ may be that of the key industries or of all enterprises: where these differ,
// a sentence that names neither is read as either.

import type { Bilingual } from '../model/bilingual.ts';
import { industryWords } from '../words/sentences/telling.ts';
import type { Amount, Claim } from './claim.ts';
import { percentApart, perMilleApart } from './digits.ts';
import type { Figures } from './figures.ts';
import type { JudgedIn } from './judge-each.ts';
import * as kinds from './kinds.ts';
import { whoWords } from './who.ts';

/** `best` as it is, or with the finding that the draft names no scope. `judged` are all that may be meant, the usual first. */
export function withScopeNamed(
  claim: Claim,
  best: JudgedIn,
  judged: readonly JudgedIn[],
  figures: Figures,
): JudgedIn {
  const { saying, scope, topic } = claim;
  if (best.verdict !== 'supported' || (saying.says !== 'level' && saying.says !== 'count')) return best;
  // The number it is compared with is of whomever the number of now is.
  if (saying.at !== 'now' || scope.industry === best.scope.industry) return best;
  // 全市工伤304例 and 全市参保率 are everybody's, and training is asked of the key industries.
  const isPlain = saying.says === 'count' || topic === 'insurance' || topic === 'training';
  const isUsual = best === judged[0] && isPlain;
  const other = judged.find(
    ({ verdict, found }) => verdict !== 'supported' && typeof found?.value === 'number',
  );
  if (isUsual || other === undefined) return best;
  const whose = (language: 'zh' | 'en') =>
    industryWords(other.scope.industry, { plan: figures.plan, language });
  const number = numberWords(other.found!.value!, saying.amount);
  const words: Bilingual = {
    zh: `${whose('zh')}是 ${number}`,
    en: `${number} for ${whose('en')}`,
  };
  const args = {
    who: whoWords(topic, best.scope, figures),
    stated: saying.amount.text,
    found: words,
  };
  return { ...best, verdict: 'overstated', kind: kinds.scopeUnnamed, args };
}

function numberWords(value: number, amount: Amount): string {
  if (amount.unit === 'count') return `${value}`;
  return amount.unit === 'share' ? percentApart(value, amount) : perMilleApart(value, amount);
}
