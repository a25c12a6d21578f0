// What follows a decision in the synthetic city, and which cases wait too long for one?

import { addDays } from '../model/date.ts';
import { inventedCitizenId } from '../template/invented.ts';
import type { Case } from './cases.ts';
import type { Firm } from './city.ts';
import { Random } from './random.ts';

type Later = Partial<Record<'appraisedDate' | 'rehabDate' | 'paidDate', string>>;

/**
 * Appraisal of who has a grade, rehabilitation of some, payment of most, as far as they have been by `end`. Drawn for each
 * case by itself, so that nothing else of the city moves.
 */
export function laterDates({ caseNo, decidedDate, outcome, grade, fundPaid }: Case, end: string): Later {
  if (outcome === '不予认定') return {};
  const random = new Random(`chain of ${caseNo}`);
  const appraised = addDays(decidedDate, random.between(40, 210));
  const rehab = addDays(decidedDate, random.between(20, 120));
  const paid = addDays(grade === undefined ? decidedDate : appraised, random.between(10, 75));
  const hasRehab = random.chance(0.1);
  return {
    ...(grade !== undefined && appraised <= end && { appraisedDate: appraised }),
    ...(grade !== undefined && hasRehab && rehab <= end && { rehabDate: rehab }),
    ...(fundPaid !== undefined && paid <= end && { paidDate: paid }),
  };
}

/** Accepted in winter and not decided in June. */
const STUCK: Readonly<Record<string, readonly string[]>> = {
  '990101': ['2025-02-17'],
  '990103': ['2025-01-20', '2025-03-04'],
};

/** Written as what they are: 待定. @param sign of the district, as in its other case numbers */
export function stuckCases(district: string, sign: string, firms: readonly Firm[]): Case[] {
  return (STUCK[district] ?? []).map((acceptedDate, i) => ({
    caseNo: `合成${sign}认字〔2025〕${9001 + i}号`,
    firm: firms[(i + 1) * 3]!,
    personName: `合成职工2590${i + 1}`,
    personId: inventedCitizenId(district, '19850615', 901 + i),
    occupation: '普工',
    accidentDate: addDays(acceptedDate, -40),
    appliedDate: addDays(acceptedDate, -9),
    acceptedDate,
    // Beyond everything that is sent.
    decidedDate: '2025-12-31',
    outcome: '认定工伤',
    basis: '14.1',
    early: true,
  }));
}
