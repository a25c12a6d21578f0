// Which enterprises does a single row name? Without it injury/unknown-enterprise leaves their cases out.

import type { Plan } from '../model/plan.ts';
import { has, type Submission } from './city.ts';

export class OnlyRows {
  readonly #submissions: readonly Submission[];
  readonly #isError: boolean;
  #times: ReadonlyMap<string, number> | undefined;

  /** @param submissions of one district */
  constructor(submissions: readonly Submission[], { severities }: Plan) {
    this.#submissions = submissions;
    this.#isError = (severities['injury/unknown-enterprise'] ?? 'error') === 'error';
  }

  /** Does one row alone name it, and do its cases fall with that row? */
  has(uscc: string): boolean {
    if (!this.#isError) return false;
    this.#times ??= timesNamed(this.#submissions);
    return this.#times.get(uscc) === 1;
  }
}

function timesNamed(submissions: readonly Submission[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const submission of submissions) {
    if (!has(submission, 'enterprise')) continue;
    for (const { values } of submission.rows.enterprise)
      times.set(values.uscc, (times.get(values.uscc) ?? 0) + 1);
  }
  return times;
}
