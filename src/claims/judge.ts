// Do the data carry this claim? Held against the scope that the draft names; where it names no industry, against those that
// are usually meant, and the one that agrees counts.

import type { Claim, Topic } from './claim.ts';
import type { Figures, FullScope } from './figures.ts';
import { judgeChange } from './judge-change.ts';
import { type JudgedIn, judgeEach } from './judge-each.ts';
import { judgeCount, judgeInterval, judgeLevel } from './judge-level.ts';
import { judgeTarget } from './judge-target.ts';
import { type Judged, type JudgedClaim, notChecked } from './judged.ts';
import { withScopeNamed } from './unnamed.ts';

/** 全市工伤事故发生率 is said of the key industries, whose target it is, and of all enterprises. */
const MEANT: Readonly<Record<Topic, readonly string[]>> = {
  rate: ['key', 'all'],
  standardised: ['key', 'all'],
  cases: ['all', 'key'],
  'fatality-rate': ['all', 'key'],
  deaths: ['all', 'key'],
  'pneumoconiosis-rate': ['all', 'key'],
  pneumoconiosis: ['all', 'key'],
  training: ['key', 'all'],
  insurance: ['all', 'key'],
  completeness: ['all'],
  timeliness: ['all'],
  unmeasured: ['all'],
};

const TARGETED: ReadonlySet<Topic> = new Set(['rate', 'standardised', 'cases']);

/** In their order; those that one 均 makes are judged together. */
export function judgeClaims(claims: readonly Claim[], figures: Figures): JudgedClaim[] {
  let before: JudgedClaim | undefined;
  return claims.flatMap((claim, i) => {
    const { together } = claim;
    if (together === undefined) {
      const judged = judgeClaim(claim, figures, spoken(claim, before));
      before = judged;
      return [judged];
    }
    before = undefined;
    if (claims[i - 1]?.together === together) return [];
    const members = claims.slice(i, i + together.members);
    return judgeEach(
      members,
      members.map((member) => inEveryScope(member, figures)),
      figures,
    );
  });
}

function inEveryScope(claim: Claim, figures: Figures): JudgedIn[] {
  return scopesOf(claim).map((scope) => ({ ...judgeIn(claim, scope, figures), scope }));
}

/**
 * Of which industry the line goes on to speak where it names none: 全市工伤144例，发生率下降15%, where 144 are those of all
 * enterprises.
 */
function spoken(claim: Claim, before: JudgedClaim | undefined): string | undefined {
  const isSame =
    before?.claim.line === claim.line && before.claim.scope.district === claim.scope.district && before.found;
  const isTold = before?.verdict === 'supported' || before?.verdict === 'overstated';
  const isOfInjuries = TARGETED.has(claim.topic) && before !== undefined && TARGETED.has(before.claim.topic);
  return isSame && isTold && isOfInjuries ? before.scope?.industry : undefined;
}

function judgeClaim(claim: Claim, figures: Figures, spoken: string | undefined): JudgedClaim {
  const judged = inEveryScope(claim, figures);
  const best =
    judged.find(({ verdict }) => verdict === 'supported') ??
    judged.find(isCarried) ??
    judged.find(({ scope }) => scope.industry === spoken) ??
    judged[0]!;
  return { ...withScopeNamed(claim, best, judged, figures), claim };
}

function isCarried({ verdict, kind }: Judged): boolean {
  return verdict === 'overstated' && kind !== undefined;
}

function scopesOf({ scope, topic, window, saying, baseYear }: Claim): FullScope[] {
  const { district, industry, loose, role } = scope;
  // The target is the key industries'.
  const usual = saying.says === 'target' && TARGETED.has(topic) ? ['key'] : MEANT[topic];
  const industries = industry === undefined ? usual : loose ? [...new Set([industry, ...usual])] : [industry];
  // A target is against all base years, whatever was compared before.
  const base = saying.says === 'target' || baseYear === undefined ? {} : { baseYear };
  return industries.map((one) => ({ district, industry: one, role, window, ...base }));
}

function judgeIn(claim: Claim, scope: FullScope, figures: Figures): Judged {
  const { saying } = claim;
  if ('amount' in saying && saying.amount?.bound === 'close') return notChecked('nearly');
  switch (saying.says) {
    case 'change':
      return judgeChange(claim, saying, scope, figures);
    case 'level':
      return judgeLevel(claim, saying, scope, figures);
    case 'interval':
      return judgeInterval(claim, saying, scope, figures);
    case 'count':
      return judgeCount(claim, saying, scope, figures);
    case 'target':
      return judgeTarget(claim, saying, scope, figures);
    case 'unclear':
      return notChecked(saying.why);
  }
}
