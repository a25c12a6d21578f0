// Which sums does a month have? All others are those of a day.

import type { What } from './question.ts';

export type Summed = 'cases' | 'fatalities' | 'pneumoconiosis' | 'exposure' | 'dustWorkerYears' | 'carried';

/** Those of enterprise tables; the others are of injury tables. */
export const HEADS: ReadonlySet<What> = new Set(['exposure', 'dustWorkerYears', 'carried']);

export const SUMMED: ReadonlySet<What> = new Set([...HEADS, 'cases', 'fatalities', 'pneumoconiosis']);
