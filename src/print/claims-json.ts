// What does the draft say that the data cannot carry, for a program? Schema yufang.claims/1: every claim that was found, with
// what the data hold; shares are of 1, rates per unit of exposure (4.17 ‰ = 0.00417), as the amounts of the draft.

import type { CheckedClaim, CheckedDraft } from '../claims/check-draft.ts';
import type { Saying } from '../claims/claim.ts';
import { fillWords } from '../words/fill.ts';
import type { Telling } from '../words/sentences/telling.ts';
import { insteadSentence, UNCLEAR } from './claim-words.ts';
import { jsonText } from './json.ts';

export function claimsJson(draft: CheckedDraft, telling: Telling): Generator<string> {
  const { file, claims, counts, verdicts } = draft;
  const document = {
    schema: 'yufang.claims/1',
    plan: telling.plan.id,
    period: telling.period,
    file,
    claims: claims.map((claim) => claimOf(claim, telling)),
    verdicts,
    counts: { error: counts.error, query: counts.query, note: counts.note },
  };
  return jsonText(document, 2);
}

function claimOf(checked: CheckedClaim, telling: Telling) {
  const { claim, verdict, found, finding, why } = checked;
  const { language } = telling;
  const { district, industry, role, window } = checked.scope ?? { ...claim.scope, window: claim.window };
  const isClear = claim.saying.says !== 'unclear';
  return {
    line: claim.line,
    text: claim.text,
    scope: { district, ...(isClear && { industry }), role },
    measure: claim.topic,
    window,
    against: claim.against,
    stated: statedOf(claim.saying),
    found,
    verdict,
    code: finding?.kind.code,
    severity: finding?.severity,
    message: finding && fillWords(finding.kind[language].what, finding.args, language),
    reason: why,
    because: why && UNCLEAR[why][language],
    instead: verdict === 'supported' ? undefined : insteadSentence(checked, telling),
  };
}

function statedOf(saying: Saying) {
  if (saying.says === 'unclear') return undefined;
  if (saying.says === 'interval') {
    const { low, high } = saying;
    return { says: 'interval', low: low?.value ?? null, high: high?.value ?? null };
  }
  const { amount, ...rest } = saying;
  return {
    ...rest,
    ...(amount && { value: amount.value, unit: amount.unit, bound: amount.bound, words: amount.text }),
  };
}
