// What may a sheet ask besides the results? A figure by its scope, a name by its id, a word in the run's language.

import type { Consolidated } from '../define.ts';
import { baseGap } from '../metrics/base-gap.ts';
import type { Language } from '../model/bilingual.ts';
import type { Measure, Window } from '../model/measure.ts';
import { remarksWords, whyUnknownWords } from '../words/about.ts';
import { baseGapWords } from '../words/base-gap.ts';
import { type Naming, naming } from './naming.ts';

export interface ReportOptions {
  readonly language: Language;
  readonly toolVersion: string;
  /** Hash of the plan file as it was read. */
  readonly planHash: string;
}

export interface Scope {
  readonly district?: string;
  readonly industry?: string;
  readonly role?: string;
  readonly stage?: string;
  readonly riskClass?: string;
  readonly definition?: string;
  readonly window?: Window;
  readonly month?: string;
  readonly by?: string;
  readonly group?: string;
}

export interface Ask extends ReportOptions, Naming {
  /** The measure of exactly this scope; district `all` and the year to date unless said otherwise. */
  figure(measure: string, scope?: Scope): Measure | undefined;
  /** Why a figure is unknown. */
  why(measure: Measure | undefined): string;
  /** What a reader has to know about a figure, or undefined. */
  remarks(measure: Pick<Measure, 'remarks' | 'trainedSince'> | undefined): string | undefined;
}

export function asking(results: Consolidated, options: ReportOptions): Ask {
  const { language } = options;
  const { plan } = results;
  const names = naming(plan, language);

  const figures = new Map<string, Measure>();
  for (const measure of results.measures) figures.set(keyOf(measure.measure, measure), measure);
  return {
    ...options,
    ...names,
    figure: (measure, { district = 'all', window = 'year-to-date', ...rest } = {}) =>
      figures.get(keyOf(measure, { district, window, ...rest })),
    why(measure) {
      const gap = baseGap(measure, results);
      return gap ? baseGapWords(gap, language) : whyUnknownWords(measure, language);
    },
    remarks(measure) {
      const words = remarksWords(measure ?? {}, plan, language);
      return words.length > 0 ? words.join(names.say('；', '; ')) : undefined;
    },
  };
}

function keyOf(measure: string, { district, industry, role, stage, window, ...more }: Scope): string {
  const { riskClass, definition, month, by, group } = more;
  return [measure, window, district, industry, role, stage, riskClass, definition, month, by, group]
    .map((one) => one ?? '')
    .join('\n');
}
