// What was called otherwise under the plan before? A new plan's base year was sent in the old plan's form: its industries
// are read by their old words, and each enterprise is put where the new plan has it.

import type { Bilingual } from '../model/bilingual.ts';
import { holdsCode } from '../model/industry-code.ts';
import { type Period, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Choice } from '../model/table.ts';

/** Of ids that only the plan before has, as long as a row is not restated. */
const EARLIER = 'earlier:';

const NOT_KEY: Bilingual = { zh: '非重点', en: 'no key industry' };
const BLANK: Bilingual = { zh: '未填', en: 'empty' };

/** Was the period before the plan, so that it may have been sent in the form of the one before? */
export function isEarlier(period: Period | undefined, { crosswalk, years }: Plan): boolean {
  return crosswalk !== undefined && period !== undefined && yearOf(period) < years.from;
}

/** Industries of the plan before, by its own words. */
export function earlierIndustries({ crosswalk }: Plan): Choice[] {
  return (crosswalk?.industries ?? []).map(({ id, name, aliases }) => ({
    value: EARLIER + id,
    label: name.zh,
    aliases,
  }));
}

/** A value that only an aggregate can still have: its rows are never put together, and belong to no key industry. */
export function isOnlyEarlier(industry: string): boolean {
  return industry.startsWith(EARLIER);
}

/** Where the new plan has an industry of the old one; undefined = the industry is one of both. */
export function successorOf(
  industry: unknown,
  { crosswalk }: Plan,
): { readonly becomes: string | null } | undefined {
  if (typeof industry !== 'string' || !isOnlyEarlier(industry)) return undefined;
  return crosswalk?.industries.find(({ id }) => EARLIER + id === industry);
}

/**
 * Puts an enterprise into the new plan's industry: as the crosswalk says, else by its code where the plan wants that.
 * @returns from what to what, and on which ground; undefined where nothing changes
 */
export function restateIndustry(values: Record<string, unknown>, plan: Plan): Bilingual | undefined {
  const { keyIndustry, industryCode } = values;
  const successor = successorOf(keyIndustry, plan);
  if (keyIndustry !== undefined && successor === undefined) return undefined;
  const named = successor?.becomes ?? undefined;
  const coded = named === undefined && plan.crosswalk?.byCode ? byCode(industryCode, plan) : undefined;
  const now = named ?? coded;
  if (now === undefined) delete values.keyIndustry;
  else values.keyIndustry = now;
  if (now === undefined && successor === undefined) return undefined;
  const old = plan.crosswalk!.industries.find(({ id }) => EARLIER + id === keyIndustry)?.name ?? BLANK;
  const next = plan.industries.find(({ id }) => id === now)?.name ?? NOT_KEY;
  return {
    zh: `${old.zh}→${next.zh}${coded === undefined ? '' : '（按行业代码）'}`,
    en: `${old.en} → ${next.en}${coded === undefined ? '' : ' (by its code)'}`,
  };
}

function byCode(code: unknown, { industries }: Plan): string | undefined {
  if (typeof code !== 'string') return undefined;
  return industries.find((industry) => holdsCode(industry, code) === true)?.id;
}
