// What may be said about who has reported, and who in time? Periods beside the share; it says nothing of any rate.

import type { Measure } from '../../model/measure.ts';
import { percentWords } from '../figures.ts';
import { districtWords, type ScopeTold, saying, type Telling } from './telling.ts';

/** Without a full stop, for a sentence that goes on. */
export function submissionsWords(
  of: 'completeness' | 'timeliness',
  { part, whole, value }: Measure,
  { district }: ScopeTold,
  telling: Telling,
): string {
  const say = saying(telling);
  const who = districtWords(district, telling);
  const share = typeof value === 'number' ? percentWords(value) : '—';
  return of === 'completeness'
    ? say(
        `${who}应报 ${whole} 期，已报 ${part} 期，报送完整率 ${share}`,
        `of ${whole} submissions due from ${who} ${part} are in, ${share}`,
      )
    : say(
        `${who}应报 ${whole} 期，按时报送 ${part} 期，报送及时率 ${share}`,
        `of ${whole} submissions due from ${who} ${part} came in time, ${share}`,
      );
}
