// Which claims does a draft make? Paragraph by paragraph, so that what one sentence leaves unsaid is taken from the one before.

import { withoutNumbers } from '../model/free-text.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { type Carried, nothingCarried } from './carried.ts';
import { NO_CAVEATS } from './caveats.ts';
import type { Claim } from './claim.ts';
import { type Sentence, sentencesOf } from './draft.ts';
import { isOurTable } from './loose-numbers.ts';
import { Reading } from './reading.ts';
import { readSentence } from './sentence-reader.ts';
import { type Token, tokeniser } from './tokens.ts';

export interface ReadOptions {
  readonly plan: Plan;
  readonly period: Period;
  /** Code of the district that the draft calls 我区; undefined where it is the city's. */
  readonly district?: string | undefined;
}

export function readClaims(draft: string, options: ReadOptions): Claim[] {
  const tokensOf = tokeniser(options.plan, options.period);
  const start = (): Carried => ({
    ...nothingCarried(),
    ...(options.district !== undefined && { districts: [options.district] }),
  });
  let section = start();
  let carried = start();
  let against: Reading['against'];
  let inTable = false;
  const claims: Claim[] = [];
  for (const sentence of sentencesOf(draft)) {
    const tokens = tokensOf(sentence.text);
    if (sentence.kind === 'table') {
      // One word about the whole table: its cells are no prose.
      const isFilled = tokens.some(isOurs) || isOurTable(sentence.text);
      if (!inTable && isFilled) claims.push(tableClaim(sentence));
      inTable ||= isFilled;
      continue;
    }
    inTable = false;
    if (sentence.opens) carried = { ...section };
    const reading = new Reading(sentence, tokens, carried);
    // 全市同比下降20%。其中甲区下降4%: a part is compared with what the whole was compared with.
    if (!sentence.opens && OF_WHICH.test(sentence.text)) reading.against = against;
    readSentence(reading, options.district);
    claims.push(...reading.claims);
    carried = reading.carried;
    against = reading.against;
    if (sentence.kind === 'heading') section = { ...start(), ...scopeOf(carried, tokens) };
  }
  return claims;
}

const OF_WHICH = /^\s*其中/;

/** A heading that names a district or an industry says whom its paragraphs are about. */
function scopeOf(carried: Carried, tokens: readonly Token[]): Partial<Carried> {
  const named = (is: Token['is']) => tokens.some((token) => token.is === is);
  return {
    ...(named('district') && { districts: carried.districts }),
    ...(named('industry') && { industries: carried.industries }),
  };
}

function isOurs({ is }: Token): boolean {
  return is === 'measure' || is === 'counted' || is === 'coverage';
}

function tableClaim(sentence: Sentence): Claim {
  return {
    line: sentence.lineAt(0),
    text: withoutNumbers(sentence.written.trim()).slice(0, 80),
    scope: { district: 'all' },
    topic: 'unmeasured',
    window: 'year-to-date',
    against: 'base',
    saying: { says: 'unclear', why: 'table' },
    caveats: NO_CAVEATS,
  };
}
