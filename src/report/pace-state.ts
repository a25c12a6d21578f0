// When is everybody trained at this pace, and is that in time? Of a total: which parts of it hold it up?

import { EVERY_ROLE, type Measure } from '../model/measure.ts';
import type { Ask } from './ask.ts';
import { from } from './figures.ts';
import { type Cell, UNKNOWN } from './sheet.ts';

/** Where persons came of late, and yet not everybody is reached: of which parts of the total does nobody come? */
export function whoRests(district: string, role: string, { say }: Ask): string {
  if (role !== EVERY_ROLE) return say('有区市近期无新训', 'some districts: nobody of late');
  return district === 'all'
    ? say('有区市或类别近期无新训', 'some parts: nobody of late')
    : say('有类别近期无新训', 'some roles: nobody of late');
}

export function reachedCell(measure: Measure | undefined, resting: string, ask: Ask): Cell {
  const { reached, now, value, reason } = measure ?? {};
  const of = from(measure, 'reached');
  if (typeof reached === 'string') return { value: reached, ...of };
  const isMissing = typeof value === 'number' || reason === 'window-over';
  return { value: UNKNOWN, look: 'unknown', note: isMissing ? ofLate(now?.value) : ask.why(measure), ...of };

  function ofLate(speed: number | null | undefined): string {
    if (typeof speed !== 'number') return ask.say('近期速度不明', 'the pace so far is not known');
    return speed > 0
      ? resting
      : ask.say('有缺训人员而近期没有新训', 'some are missing, and nobody was trained of late');
  }
}

export function stateCell(measure: Measure | undefined, due: string, resting: string, { say }: Ask): Cell {
  const { value, reached, reason, now } = measure ?? {};
  if (value === 0) return { value: say('已训足', 'all trained'), tone: 'good' };
  if (reason === 'window-over')
    return { value: say('期限已到，仍有缺训', 'time is over, some are missing'), tone: 'bad' };
  if (typeof value !== 'number') return { value: say('无法计算', 'unknown'), tone: 'unknown' };
  if (typeof reached === 'string')
    return reached <= due
      ? { value: say('照此速度可按期训足', 'in time at this pace'), tone: 'fair' }
      : { value: say('照此速度不能按期', 'too slow'), tone: 'warn' };
  if (typeof now?.value !== 'number')
    return { value: say('近期速度不明', 'pace not known'), tone: 'unknown' };
  return { value: now.value > 0 ? resting : say('近期无新训', 'nobody of late'), tone: 'bad' };
}
