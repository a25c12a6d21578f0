// What may the clerk have meant? One way of telling a file; the first that has an answer is heard.

import type { Suggester } from '../define.ts';
import { creditCode } from './credit-code.ts';
import { digitsSwapped } from './digits-swapped.ts';
import { industryCode } from './industry-code.ts';
import { nearHeader } from './near-header.ts';
import { nearWord } from './near-word.ts';
import { ownForm } from './own-form.ts';
import { plainDate } from './plain-date.ts';
import { plainNumber } from './plain-number.ts';
import { shiftedRow } from './shifted-row.ts';
import { unitFactor } from './unit-factor.ts';

export { withSuggestions } from './with-suggestions.ts';

export const SUGGESTERS: readonly Suggester[] = [
  shiftedRow,
  ownForm,
  nearHeader,
  nearWord,
  industryCode,
  plainNumber,
  plainDate,
  unitFactor,
  creditCode,
  digitsSwapped,
];
