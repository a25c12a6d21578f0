// Which three sentences may the office copy into its report? Never more than interval and verdict allow:
// an interval that spans 0 excludes nothing, too few cases judge nothing, and a missing district leaves the city unknown.

import type { Consolidated } from '../define.ts';
import { baseGap } from '../metrics/base-gap.ts';
import { unusedByDistrict } from '../tally/unused.ts';
import { ownReasonsWords } from '../words/about.ts';
import { mixWords } from '../words/mix.ts';
import { periodWords } from '../words/period.ts';
import { insuranceWords, trainingWords } from '../words/sentences/coverage.ts';
import { evidenceWords, fallSentence } from '../words/sentences/fall.ts';
import {
  behindWords,
  districtWords,
  reachWords,
  subjectWords,
  type Telling,
} from '../words/sentences/telling.ts';
import type { Ask, Scope } from './ask.ts';

export function sentences(results: Consolidated, ask: Ask): string[] {
  return [
    targetSentence(results, ask),
    ...mixSentence(results, ask),
    coverageSentence(results, ask),
    submissionSentence(results, ask),
  ];
}

export function targetSentence(results: Consolidated, ask: Ask): string {
  const scope = { district: 'all', industry: 'key' };
  const developed = ask.figure('injury-reduction-developed', scope);
  const fall = ask.figure('injury-reduction', scope);
  const without = results.plan.districts.flatMap(({ code, name }) => {
    const own = ask.figure('injury-reduction', { ...scope, district: code });
    return own?.reason === 'no-data' ? { name, why: ask.why(own) } : [];
  });
  // Of one the base has totals only, of another rows are missing: each has its own to mend.
  const reasons = ownReasonsWords(without, ask.list, ask.language);
  const gap = baseGap(fall, results);
  // Where years of the base lack, the words say whose.
  const isSaid = reasons !== undefined || (gap !== undefined && 'years' in gap);
  const missing = isSaid ? [] : without.map(({ name }) => name);
  return fallSentence(fall, scope, telling(results, ask), missing, developed, reasons ?? ask.why(fall));
}

/** Is the fall safer work, or other industries? None where that is unknown or the base has too few cases to judge. */
export function mixSentence(results: Consolidated, ask: Ask): string[] {
  const scope = { district: 'all', industry: 'key' };
  const crude = ask.figure('injury-reduction', scope);
  const standardised = ask.figure('injury-reduction-standardised', scope);
  if (standardised === undefined || standardised.verdict === 'insufficient') return [];
  const told = telling(results, ask);
  const words = mixWords(crude, standardised, ask.language, evidenceWords(standardised, told));
  if (words === undefined) return [];
  const reach = reachWords(standardised, scope.district, told);
  const period = periodWords(results.period, ask.language) + reach;
  const subject = subjectWords(scope, told);
  const behind = standardised.remarks?.includes('district-behind') ? behindWords(standardised, told) : '';
  return [ask.say(`${period}，${subject}${words}${behind}。`, `${period}, ${subject}, ${words}${behind}.`)];
}

function telling({ plan, period, city }: Consolidated, { language }: Ask): Telling {
  return { plan, period, language, unused: unusedByDistrict(city, period) };
}

/** Names of the districts for want of whose data the city's figure is unknown. */
function districtsWithout({ plan }: Consolidated, name: string, scope: Scope, ask: Ask): string[] {
  return plan.districts
    .filter(({ code }) => ask.figure(name, { ...scope, district: code })?.reason === 'no-data')
    .map((district) => district.name);
}

const ROLES = { district: 'all', industry: 'key', role: 'all' };
const EVERYBODY = { district: 'all', industry: 'all' };

export function coverageSentence(results: Consolidated, ask: Ask): string {
  const told = telling(results, ask);
  const untrained = districtsWithout(results, 'training-coverage', ROLES, ask);
  const behind = results.plan.districts
    .filter(({ code }) =>
      ask.figure('training-coverage', { ...ROLES, district: code })?.remarks?.includes('training-behind'),
    )
    .map(({ name }) => name);
  const uninsured = districtsWithout(results, 'insurance-coverage', EVERYBODY, ask);
  const trained = trainingWords(ask.figure('training-coverage', ROLES), ROLES, told, untrained, behind);
  const insured = insuranceWords(ask.figure('insurance-coverage', EVERYBODY), EVERYBODY, told, uninsured);
  return `${trained}${ask.say('；', '; ')}${insured}${ask.say('。', '.')}`;
}

export function submissionSentence(results: Consolidated, ask: Ask): string {
  const { counts, leftOut } = results;
  const city = districtWords('all', telling(results, ask));
  const complete = ask.figure('submission-completeness');
  const timely = ask.figure('submission-timeliness');
  const undated = timely?.undated ?? 0;
  const onTime =
    timely?.value == null
      ? ask.say('报送日期未注明，及时率无法计算', 'the dates are not stated, so timeliness is unknown')
      : ask.say(
          `按时 ${timely.part} 期${undated > 0 ? `（另有 ${undated} 期未注明报送日期）` : ''}`,
          `${timely.part} on time${undated > 0 ? ` (${undated} without a date)` : ''}`,
        );
  const sent =
    complete?.value == null
      ? ask.say(`报送完整率无法计算：${ask.why(complete)}`, `completeness is unknown: ${ask.why(complete)}`)
      : ask.say(
          `${city}应报 ${complete.whole} 期，已报 ${complete.part} 期，${onTime}`,
          `Of ${complete.whole} periods due ${complete.part} are in, ${onTime}`,
        );
  const rows = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  const found = ask.say(
    `共发现强制性问题 ${counts.error} 项（${rows} 行数据因此未计入任何指标）、核实性问题 ${counts.query} 项、提示 ${counts.note} 项`,
    `${counts.error} errors (${rows} rows count in no measure), ${counts.query} queries and ${counts.note} notes were found`,
  );
  return `${sent}${ask.say('；', '; ')}${found}${ask.say('。', '.')}`;
}
