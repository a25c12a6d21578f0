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

/** As a row stood before it was restated: label of 重点行业, '' = empty. `diff` compares what was sent. */
export const AS_SENT = 'sent:keyIndustry';

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

/** A value that only an aggregate keeps: its rows are never put together into one. */
export function isOnlyEarlier(industry: string): boolean {
  return industry.startsWith(EARLIER);
}

/**
 * Where an aggregate of such an industry belongs: to an industry of this plan, to the others, or to none, because the plan
 * before let it overlap the rest (尘肺病危害因素) and its persons stand in other rows too.
 */
export function aggregateOf(industry: string, plan: Plan): string | undefined {
  if (!isOnlyEarlier(industry)) return industry;
  const entry = entryOf(industry, plan);
  return entry === undefined || entry.overlaps ? undefined : (entry.becomes ?? 'other');
}

/** undefined = an industry of both plans, or none. */
function entryOf(industry: unknown, { crosswalk }: Plan) {
  if (typeof industry !== 'string' || !isOnlyEarlier(industry)) return undefined;
  return crosswalk?.industries.find(({ id }) => EARLIER + id === industry);
}

/**
 * Puts an enterprise into the new plan's industry: as the crosswalk says, else by its code where the plan wants that.
 * @returns from what to what, and on which ground; undefined where nothing changes
 */
export function restateIndustry(values: Record<string, unknown>, plan: Plan): Bilingual | undefined {
  const { keyIndustry, industryCode } = values;
  const successor = entryOf(keyIndustry, plan);
  if (keyIndustry !== undefined && successor === undefined) return undefined;
  const named = successor?.becomes ?? undefined;
  const coded = named === undefined && plan.crosswalk?.byCode ? byCode(industryCode, plan) : undefined;
  const now = named ?? coded;
  if (now === undefined && successor === undefined) return undefined;
  if (now === undefined) delete values.keyIndustry;
  else values.keyIndustry = now;
  values[AS_SENT] = successor?.name.zh ?? '';
  const old = successor?.name ?? BLANK;
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
