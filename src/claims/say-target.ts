// Does the sentence say that a target is reached, or that everybody is covered?

import { amountAt } from './amounts.ts';
import type { Amount, Topic } from './claim.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** What a target of the plan can be said of. */
const TARGETED: ReadonlySet<Topic> = new Set(['rate', 'standardised', 'cases', 'training', 'insurance']);

/** So many unknown signs may stand between what is spoken of and 达标 before it is somebody else's target. */
const FOREIGN_SIGNS = 4;

export function sayTarget(
  reading: Reading,
  token: Extract<Token, { is: 'met' | 'path' }>,
  index: number,
): void {
  const { clause, carried } = reading;
  const { denied } = clause;
  clause.denied = false;
  clause.goal = true;
  if (denied || reading.isMeant) return;
  // 接近完成目标 says that it is not reached; 各区市均完成 says it of each.
  if (isNearly(reading, index)) {
    if (reading.isOurs) reading.unclear('nearly', token);
    return;
  }
  if (/^[^完实达超快符]*[均都]/.test(token.text)) clause.allOf = true;
  // 完成下降20%的目标: the words between belong to the target.
  if (/培训|参训/.test(token.text)) reading.speakOf('training');
  else if (/参保/.test(token.text)) reading.speakOf('insurance');
  else if (/发生率|事故率|工伤率|降/.test(token.text)) reading.speakOf('rate');
  const { topic } = carried;
  const isForeign = !clause.named && clause.residue > FOREIGN_SIGNS;
  if (topic === undefined || !TARGETED.has(topic) || isForeign) {
    if (reading.isOurs || (reading.isScoped && clause.residue === 0)) reading.unclear('figure', token);
    return;
  }
  const inner = /\d+(?:\.\d+)?\s*%/.exec(token.text);
  const before = amountBefore(reading, index);
  const amount = inner === null ? before : amountAt(token.text, inner.index)?.amount;
  const goal = token.is === 'met' ? 'target' : 'path';
  const exceeded = /超/.test(token.text);
  reading.say(
    { says: 'target', goal, ...(amount !== undefined && { amount }), ...(exceeded && { exceeded }) },
    token,
  );
}

/** 接近全覆盖, 接近完成: how near that is, no figure answers; the number beside it is one. */
function isNearly(reading: Reading, index: number): boolean {
  const { bound } = reading.clause;
  return (bound === 'nearly' || bound === 'close') && reading.solid(index, -1)?.is === 'bound';
}

/** 90%的报表按期报送: not all of them. */
function isShareOf({ tokens }: Reading, index: number): boolean {
  const from = tokens.slice(0, index).findLastIndex(({ is }) => is === 'stop');
  return tokens.slice(from + 1, index).some((token, i, before) => {
    const isShare = token.is === 'amount' && token.amount.unit === 'share' && token.amount.value < 1;
    return isShare && before[i + 1]?.text === '的';
  });
}

/** 20%目标, 下降20%的目标已实现 */
function amountBefore({ tokens }: Reading, index: number): Amount | undefined {
  const near = tokens.slice(0, index).findLast(({ text }) => text.trim() !== '' && text !== '的');
  return near?.is === 'amount' ? near.amount : undefined;
}

export function sayEverybody(
  reading: Reading,
  token: Extract<Token, { is: 'everybody' }>,
  index: number,
): void {
  const { clause, carried } = reading;
  const topic = token.topic ?? (reading.isCoverage ? carried.topic : undefined);
  if (topic === undefined || clause.denied || reading.isMeant) return;
  // Who says of several that they have sent, says it of each.
  if (topic === 'timeliness' || topic === 'completeness') clause.allOf = true;
  // 全覆盖检查 covers something else.
  if (token.topic === undefined && reading.solid(index, 1)?.is === 'other') return;
  reading.speakOf(topic);
  if (isNearly(reading, index)) reading.unclear('nearly', token);
  else if (isShareOf(reading, index)) reading.unclear('figure', token);
  else reading.say({ says: 'target', goal: 'everybody' }, token);
}
