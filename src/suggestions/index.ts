// What may the clerk have meant? One way of telling a file; the first that has an answer is heard.

import type { Suggester } from '../define.ts';
import { ownForm } from './own-form.ts';

export { withSuggestions } from './with-suggestions.ts';

export const SUGGESTERS: readonly Suggester[] = [ownForm];
