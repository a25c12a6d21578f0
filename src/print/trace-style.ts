// In which language and colours, and how fully, is a trace written?

import type { Language } from '../define.ts';
import type { Plan } from '../model/plan.ts';
import type { Paint } from './paint.ts';

export interface TraceStyle {
  readonly language: Language;
  readonly paint: Paint;
  readonly plan: Plan;
  /** One line a row. */
  readonly all: boolean;
}
