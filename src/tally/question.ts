// What is asked of the city when somebody wants to know which rows stand behind a sum?

import type { Month } from '../model/period.ts';
import type { RateDefinition } from '../model/plan.ts';
import type { AskedGroup } from './case-groups.ts';
import type { SentWhat } from './sendings.ts';
import type { ProgressWhat } from './training-progress.ts';

/** What is added up. Persons of the training are those of the end of the last month; so are the insured. */
export type What =
  | 'cases'
  | 'fatalities'
  | 'pneumoconiosis'
  | 'exposure'
  | 'dustWorkerYears'
  | 'carried'
  | 'required'
  | 'trained'
  | 'attendances'
  | 'enterprises-required'
  | 'enterprises-trained'
  | 'employed'
  | 'insured'
  | SentWhat
  | ProgressWhat;

export interface Question extends AskedGroup {
  readonly what: What;
  readonly months: readonly Month[];
  /** A code or `all`. */
  readonly district: string;
  /** A plan id, `key`, `other` or `all`. */
  readonly industry: string;
  /** Of the training; a plan id or `all`. */
  readonly role?: string;
  /** Only of these, by their credit codes as they are shown: of the months that both tables of their district cover. */
  readonly enterprises?: readonly string[];
  /** Counted by another definition than the plan's. */
  readonly rate?: Partial<RateDefinition>;
  /** Without enterprises of doubtful exposure and their cases. */
  readonly withoutDoubtful?: boolean;
}
