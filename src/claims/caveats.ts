// What does a sentence say in its own defence, and of whom? 全市非煤矿山样本不足 excuses nothing that is said of 建材 behind
// it; and a confidence level without limits states no interval.

import type { Caveats } from './claim.ts';
import { limitsBehind } from './limits.ts';
import type { Token } from './tokens.ts';

export const NO_CAVEATS: Caveats = {
  estimate: false,
  interval: false,
  few: false,
  immature: false,
  doubtful: false,
};

interface Stretch {
  readonly from: number;
  /** Districts and industries that it names. */
  readonly names: ReadonlySet<string>;
  readonly caveats: Caveats;
}

/** Caveats of a claim, by the place of the claim in the sentence. */
export function caveatsIn(tokens: readonly Token[], text: string): (at: number) => Caveats {
  const stretches = stretchesOf(tokens, text);
  return (at) => {
    const own = stretches.findLast(({ from }) => from <= at) ?? stretches[0]!;
    // 全市数据尚未报齐 speaks of 全市重点行业 as well, and what names nobody of whoever was named.
    const said = stretches.filter(
      (one) => one === own || [...one.names].every((name) => own.names.has(name)),
    );
    const has = (caveat: keyof Caveats) => said.some(({ caveats }) => caveats[caveat]);
    return {
      estimate: has('estimate'),
      interval: has('interval'),
      few: has('few'),
      immature: has('immature'),
      doubtful: has('doubtful'),
    };
  };
}

/** A stretch begins with the clause, or the member of a row, that names somebody again. */
function stretchesOf(tokens: readonly Token[], text: string): Stretch[] {
  const groups: Token[][] = [[]];
  let isNamed = false;
  let boundary = 0;
  for (const token of tokens) {
    const group = groups.at(-1)!;
    if (isName(token) && !isNamed && boundary > 0) groups.push(group.splice(boundary));
    const current = groups.at(-1)!;
    current.push(token);
    if (current !== group) boundary = 0;
    isNamed = isName(token) || (isNamed && ROW.has(token.is));
    if (token.is === 'stop' || token.is === 'join' || token.is === 'open') boundary = current.length;
  }
  return groups.map((group) => ({
    from: group[0]?.at ?? 0,
    names: new Set(group.filter(isName).map(nameOf)),
    caveats: caveatsOf(group, text),
  }));
}

/** 甲区、乙区和丙区 are named together. */
const ROW: ReadonlySet<Token['is']> = new Set(['join', 'neutral']);

function isName({ is }: Token): boolean {
  return is === 'district' || is === 'industry' || is === 'every' || is === 'unknown-scope';
}

/** One name for all that mean the same. */
function nameOf(token: Token): string {
  if (token.is === 'district') return `district ${token.district}`;
  return token.is === 'industry' ? `industry ${token.industry}` : token.text;
}

function caveatsOf(tokens: readonly Token[], text: string): Caveats {
  const has = (is: Token['is']) => tokens.some((token) => token.is === is);
  const statesLimits = tokens.some(
    ({ is, end }) => is === 'interval' && limitsBehind(text, end) !== undefined,
  );
  return {
    estimate: has('estimate'),
    interval: statesLimits || has('unproven'),
    few: has('few'),
    immature: has('immature'),
    doubtful: has('doubtful'),
  };
}
