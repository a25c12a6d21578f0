// 均 must hold for each. Of one clause that speaks of all districts, industries or roles there is one answer: whose number is
// another, whose is not known, and of whom the data do not carry it yet.

import type { Bilingual } from '../model/bilingual.ts';
import type { Args, Severity } from '../model/finding.ts';
import { fillWords } from '../words/fill.ts';
import { FROM_WORST } from '../words/severity.ts';
import type { Claim } from './claim.ts';
import type { Figures, FullScope } from './figures.ts';
import type { Judged, JudgedClaim } from './judged.ts';
import * as kinds from './kinds.ts';
import { both, type Dimension, memberWords, whoEach } from './who.ts';

export type JudgedIn = Judged & { readonly scope: FullScope };

/**
 * @param options of each claim, judged in each scope that may be meant: all of them in the same
 */
export function judgeEach(
  claims: readonly Claim[],
  options: readonly (readonly JudgedIn[])[],
  figures: Figures,
): JudgedClaim[] {
  const scopes = options[0]!.map((_, i) => options.map((judged) => judged[i]!));
  const best = scopes.reduce((a, b) => (failures(b) < failures(a) ? b : a));
  return folded(best, figures, claims[0]!).map((judged, i) => ({ ...judged, claim: claims[i]! }));
}

/** What is another number, unknown or not held weighs more than what is not proven. */
function failures(judged: readonly Judged[]): number {
  const wrong = judged.filter((one) => isWrong(one) || one.verdict === 'not-checked').length;
  return wrong * (judged.length + 1) + judged.filter(({ verdict }) => verdict !== 'supported').length;
}

function isWrong({ verdict }: Judged): boolean {
  return verdict === 'contradicted' || verdict === 'unknown';
}

/** The findings of several members as one, at the first that it is about; each keeps its verdict and what was found. */
function folded(judged: readonly JudgedIn[], figures: Figures, claim: Claim): JudgedIn[] {
  const found = judged.filter(({ kind }) => kind !== undefined);
  const at = judged.find(isWrong) ?? found[0];
  if (at === undefined || (found.length === 1 && !isWrong(at))) return [...judged];
  const of = dimensionOf(judged);
  const wrong = judged.filter(isWrong);
  const args: Args = {
    who: whoEach(
      claim.topic,
      of,
      judged.map(({ scope }) => scope),
      figures,
    ),
    members: both((language) =>
      wrong.map((one) => wrongWords(one, of, figures)[language]).join(SEPARATOR[language]),
    ),
    unproven: unprovenWords(found, of, figures, wrong.length > 0),
  };
  const kind =
    wrong.length > 0 ? kinds.notEvery : { ...kinds.everyUnproven, severity: worstOf(found, figures) };
  return judged.map((one) => {
    const { kind: _, args: __, instead, ...rest } = one;
    const own = found.length === 1 && instead !== undefined ? { instead } : {};
    return one === at ? { ...rest, ...own, kind, args } : rest;
  });
}

const SEPARATOR: Bilingual = { zh: '；', en: '; ' };

function dimensionOf(judged: readonly JudgedIn[]): Dimension {
  const varies = (of: Dimension) => new Set(judged.map(({ scope }) => scope[of])).size > 1;
  return varies('district') ? 'district' : varies('industry') ? 'industry' : 'role';
}

/** 合成丙区上升 25.0%; 合成戊区无法计算（缺少数据）. */
function wrongWords({ scope, verdict, args = {} }: JudgedIn, of: Dimension, figures: Figures): Bilingual {
  return both((language) => {
    const name = memberWords(scope, of, figures)[language];
    const said = (arg: Args[string] | undefined) => fillWords('{arg}', { arg: arg ?? '' }, language);
    if (verdict === 'unknown')
      return language === 'zh'
        ? `${name}无法计算（${said(args.reason)}）`
        : `${name} is unknown (${said(args.reason)})`;
    return language === 'zh' ? `${name}${said(args.found)}` : `${name}: ${said(args.found)}`;
  });
}

/** Why a number that agrees does not carry the words, by the code of its finding. */
const UNPROVEN: Readonly<Record<string, Bilingual>> = {
  [kinds.withoutInterval.code]: { zh: '区间包含 0', en: 'interval holds 0' },
  [kinds.significance.code]: { zh: '不能说显著', en: 'not significant' },
  [kinds.tooFew.code]: { zh: '样本不足', en: 'too few cases' },
  [kinds.immature.code]: { zh: '数据未报齐', en: 'data still to come' },
  [kinds.doubtfulExposure.code]: { zh: '暴露量存疑', en: 'exposure in doubt' },
  [kinds.targetUnconfirmed.code]: { zh: '达标未获确证', en: 'target not confirmed' },
  [kinds.otherBase.code]: { zh: '是与基期相比的数', en: 'the figure against the base' },
};

function unprovenWords(
  found: readonly JudgedIn[],
  of: Dimension,
  figures: Figures,
  isBeside: boolean,
): Bilingual {
  const overstated = found.filter((one) => !isWrong(one));
  const codes = [...new Set(overstated.map(({ kind }) => kind!.code))];
  return both((language) => {
    const groups = codes.map((code) => {
      const members = overstated.filter(({ kind }) => kind!.code === code);
      const names = members.map(({ scope }) => memberWords(scope, of, figures)[language]);
      const why = UNPROVEN[code]?.[language] ?? code;
      return language === 'zh' ? `${names.join('、')}${why}` : `${names.join(', ')}: ${why}`;
    });
    if (groups.length === 0) return '';
    const lead = isBeside ? { zh: '；另外', en: '; besides, ' }[language] : '';
    return lead + groups.join(SEPARATOR[language]);
  });
}

function worstOf(found: readonly JudgedIn[], { plan }: Figures): Severity {
  const severities = new Set(found.map(({ kind }) => plan.severities[kind!.code] ?? kind!.severity));
  return FROM_WORST.find((severity) => severities.has(severity))!;
}
