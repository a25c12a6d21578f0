// What do the changes do to the figures? Of all effects those that people ask for first, and how many more there are: the
// rates, falls and coverages of the district whose file changed, then those of the city.

import type { Effect } from '../changes/effects.ts';
import type { Language } from '../define.ts';
import { METRICS } from '../metrics/index.ts';
import type { Plan } from '../model/plan.ts';
import { effectWords, figureOf } from './effect-words.ts';

/** More effects than these are counted. */
const EFFECTS = 20;

/** What the plan has targets for and what is published; the order is that of the metrics. */
const HEAD: ReadonlySet<string> = new Set([
  'injury-rate',
  'injury-reduction',
  'injury-reduction-standardised',
  'fatality-rate',
  'pneumoconiosis-rate',
  'training-coverage',
  'training-enterprises',
  'insurance-coverage',
]);

/** @param own codes of the districts whose rows changed */
export function* effectsText(
  effects: readonly Effect[],
  own: ReadonlySet<string>,
  plan: Plan,
  language: Language,
): Generator<string> {
  const zh = language === 'zh';
  if (effects.length === 0) {
    yield zh ? '各项指标不变\n' : 'no measure changes\n';
    return;
  }
  const told = toldOf(effects, own, plan, language);
  yield zh ? `${effects.length} 个指标值变化：\n` : `${effects.length} figures change:\n`;
  for (const effect of told) yield `  ${effectWords(effect, plan, language)}\n`;
  const rest = effects.length - told.length;
  if (rest > 0)
    yield zh
      ? `  另有 ${rest} 项，全部见 --format json\n`
      : `  ${rest} more: all of them with --format json\n`;
}

function toldOf(
  effects: readonly Effect[],
  own: ReadonlySet<string>,
  plan: Plan,
  language: Language,
): Effect[] {
  const ranked = effects.map((effect, i) => ({ effect, i, rank: rankOf(effect, own), at: metricAt(effect) }));
  ranked.sort((a, b) => a.rank - b.rank || a.at - b.at || a.i - b.i);
  const main = ranked.filter(({ rank }) => rank < REST);
  // What is left is told only where all of it finds room, or where there is nothing else.
  const chosen = main.length === 0 || ranked.length <= EFFECTS ? ranked : main;
  return once(
    chosen.map(({ effect }) => effect),
    plan,
    language,
  ).slice(0, EFFECTS);
}

/** From this rank on: single industries, roles and groups, other windows, figures that were and stay unknown. */
const REST = 4;

/** The lower, the sooner it is told; within a rank as the metrics are printed, and as they are measured. */
function rankOf(effect: Effect, own: ReadonlySet<string>): number {
  const isOwn = own.has(effect.district);
  if (!isOwn && effect.district !== 'all') return REST + 2;
  const first = isOwn ? 0 : 1;
  if (!isMain(effect)) return REST + first;
  return HEAD.has(effect.measure) ? first : 2 + first;
}

const metricAt = ({ measure }: Effect) => METRICS.findIndex(({ id }) => id === measure);

/** From January on, all roles together; of a series what each month was by itself; another definition where it judges otherwise. */
function isMain(effect: Effect): boolean {
  const { measure, window, role, riskClass, industry, by, before, after, verdict } = effect;
  const scope = industry === undefined || industry === 'key' || industry === 'all';
  const isWhole = (role ?? 'all') === 'all' && (riskClass ?? 'all') === 'all' && by === undefined;
  const isKnown = before !== null || after !== null || verdict !== undefined;
  if (!scope || !isWhole || !isKnown) return false;
  if (measure === 'injury-trend') return window === 'month';
  if (measure === 'injury-reduction-by-definition') return verdict !== undefined;
  return window === 'year-to-date';
}

/** One figure by several ways: where they come to the same they are told as the first of them. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['injury-rate', 'injury-trend']),
  new Set([
    'injury-reduction',
    'injury-reduction-standardised',
    'injury-reduction-developed',
    'injury-reduction-by-definition',
  ]),
];

function once(effects: readonly Effect[], plan: Plan, language: Language): Effect[] {
  const told = new Set<string>();
  return effects.filter((effect) => {
    const { measure, district, window, industry, before, after, part, verdict } = effect;
    const kind = ALIKE.findIndex((alike) => alike.has(measure));
    if (kind === -1) return true;
    const { write } = figureOf(effect, plan, language);
    const line = [
      kind,
      district,
      window,
      industry,
      write(before),
      write(after),
      ...(part ?? []),
      ...(verdict ?? []),
    ].join('\n');
    if (told.has(line)) return false;
    told.add(line);
    return true;
  });
}
