// Why is nothing judged, and why can one district have two verdicts in two tables? Months to come hold back every verdict,
// decisions to come only the good ones, and not those of the developed fall. Said wherever a verdict is shown.

import type { Consolidated } from '../define.ts';
import { unusedByDistrict } from '../tally/unused.ts';
import { behindNames } from '../words/sentences/telling.ts';
import type { Ask } from './ask.ts';

/** With these a verdict waits (metrics/verdict.ts). */
const WAITS: ReadonlySet<string> = new Set(['cases-immature', 'district-behind', 'exposure-left-out']);

export function waitingWords(ask: Ask): string {
  return ask.say(
    '有区市未报送到本期（或已报送而表未采用）时，该区市和全市都不作评判：未报月份可能使结果向任一方向变化；因强制问题未采用的企业、工伤台账行，或企业不在企业台账中的案件，放回后会使评判不同的，改正前同样不作评判。按事故日期计入而近月未认定完时，“达标”“进度正常”先写作“数据未成熟，不宜评判”，“进度滞后”“未下降”照写：案件再来，降幅只会更小；“推算降幅”已把待认定的案件估算在内，不等认定。因此同一区市在两张表里的结论可能不同，评判以“区市”表为准。',
    'While a district has not sent this period (or its tables are left out), it and the city are not judged at all: months to come may move the figure either way; nor is anything judged while rows that are left out for a 强制 finding, or cases whose enterprise is in no table, would change the verdict if they were put back. While (by date of accident) the last months are not decided yet, “met” and “on track” wait as “data not complete yet”, “behind” and “not fallen” do not: more cases only make the fall smaller; the developed fall has the cases to come in it and does not wait. So two tables can give one district two verdicts: the sheet 区市 is the one to be judged by.',
  );
}

/**
 * Who is behind, and where a verdict waits, why.
 * @param byDefinition also of those that only another definition than the plan's gives
 */
export function waitingNote(results: Consolidated, ask: Ask, byDefinition = false): string[] {
  const waiting = results.measures.filter(
    ({ verdict, definition, remarks = [] }) =>
      verdict !== undefined &&
      (byDefinition || definition === undefined) &&
      remarks.some((remark) => WAITS.has(remark)),
  );
  return [...behindNote(results, ask), ...(waiting.length > 0 ? [waitingWords(ask)] : [])];
}

/**
 * Which months count of whom: nobody looks at the comment of a cell on paper. Asked of each district: of a city that lacks
 * one wholly nothing is known, and the others are as late as they are.
 */
function behindNote({ plan, city, period }: Consolidated, ask: Ask): string[] {
  const behind = plan.districts.flatMap(({ code }) => {
    const own = ask.figure('injury-reduction', { district: code, industry: 'key' });
    if (own?.behind) return own.behind;
    return own?.now?.part === null ? [{ district: code, until: null }] : [];
  });
  if (behind.length === 0) return [];
  const unused = unusedByDistrict(city, period);
  return [`${behindNames({ behind }, { plan, language: ask.language, unused })}${ask.say('。', '.')}`];
}
