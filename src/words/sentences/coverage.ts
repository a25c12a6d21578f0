// What may be said about who is trained and who is insured, in any scope? Persons, never 人次; the gap beside the share.

import type { Measure } from '../../model/measure.ts';
import { percentWords } from '../figures.ts';
import { listWords } from '../list.ts';
import { trainingSinceWords } from '../training-since.ts';
import { whyWithNames } from './fall.ts';
import { districtWords, industryWords, roleWords, type ScopeTold, saying, type Telling } from './telling.ts';

/**
 * Without a full stop, for a sentence that goes on.
 * @param behind names of the districts whose training tables end before the period, where the caller knows them
 */
export function trainingWords(
  measure: Measure | undefined,
  scope: ScopeTold,
  telling: Telling,
  missing: readonly string[] = [],
  behind: readonly string[] = [],
): string {
  const say = saying(telling);
  const whose = districtWords(scope.district, telling);
  const industry = industryWords(scope.industry, telling);
  const role = roleWords(scope.role, telling);
  const of = scope.district === 'all' ? '' : ` of ${whose}`;
  if (measure?.value == null) {
    const why = whyWithNames(measure, missing, telling);
    return say(
      `${whose}${industry}${role}培训覆盖率无法计算：${why}`,
      `training coverage in ${industry}${of} is unknown: ${why}`,
    );
  }
  const { part, whole, value } = measure;
  const target = percentWords(telling.plan.training.target, 0);
  const gap = (whole ?? 0) - (part ?? 0);
  const rest =
    gap > 0
      ? say(`尚缺 ${gap} 人`, `${gap} are missing`)
      : say('按报送数据已全部训足', 'by the data received all are trained');
  const caveat =
    (measure.remarks?.includes('training-behind') ? behindWords(behind, telling) : '') +
    sinceWords(measure, telling) +
    leftOutWords(measure, telling);
  return say(
    `${whose}${industry}应训${role} ${whole} 人，考核合格 ${part} 人（逐企业逐类别按应训人数封顶），覆盖率 ${percentWords(value)}，目标 ${target}，${rest}${caveat}`,
    `Of ${whole} ${scope.role === undefined || scope.role === 'all' ? 'persons' : `(${role})`} who have to be trained in ${industry}${of} ${part} have passed, ${percentWords(value)} (target ${target}); ${rest}${caveat}`,
  );
}

/** Their enterprises' rows have to be mended first: who has to be trained there is not in the sum. */
function leftOutWords({ remarks = [] }: Measure, telling: Telling): string {
  if (!remarks.includes('enterprises-left-out')) return '';
  return saying(telling)(
    '（有企业台账的行因强制问题未采用，其人数未计入）',
    ' (rows of enterprises are left out for a 强制 finding and their persons are not counted)',
  );
}

/** Who passed since is not known: a share without this would read as if nobody had. */
function behindWords(names: readonly string[], telling: Telling): string {
  const one = telling.plan.districts.length === 1;
  const zh = names.length > 0 ? listWords(names, 'zh') : one ? '' : '有区市';
  const en = names.length > 0 ? ` of ${listWords(names, 'en')}` : one ? '' : ' of a district';
  return saying(telling)(
    `（${zh && `${zh}的`}培训台账未报送到本期或未采用，覆盖率可能偏低）`,
    ` (the training table${en} does not reach this period or is left out: the coverage may be too low)`,
  );
}

/** A share of some years' courses, held against all who have to be trained, is too low. */
function sinceWords({ trainedSince }: Measure, telling: Telling): string {
  if (trainedSince === undefined) return '';
  const words = trainingSinceWords(trainedSince, telling.plan, telling.language);
  return saying(telling)(`（${words}）`, ` (${words})`);
}

/** Without a full stop, for a sentence that goes on. */
export function insuranceWords(
  measure: Measure | undefined,
  scope: ScopeTold,
  telling: Telling,
  missing: readonly string[] = [],
): string {
  const say = saying(telling);
  // Every enterprise is what is meant where nothing else is said.
  const named = scope.industry !== 'all';
  const whose =
    districtWords(scope.district, telling) + (named ? industryWords(scope.industry, telling) : '');
  const parts = [
    named && industryWords(scope.industry, telling),
    scope.district !== 'all' && `of ${districtWords(scope.district, telling)}`,
  ];
  const of = parts
    .filter(Boolean)
    .map((part) => ` ${part}`)
    .join('');
  if (measure?.value == null) {
    const why = whyWithNames(measure, missing, telling);
    return say(`${whose}工伤保险参保率无法计算：${why}`, `insurance coverage${of} is unknown: ${why}`);
  }
  const { part, whole, value } = measure;
  return say(
    `${whose}按单位参保的企业职工 ${whole} 人，已参保 ${part} 人，参保率 ${percentWords(value)}`,
    `of ${whole} employed${named || scope.district !== 'all' ? ` (${of.trim()})` : ''} ${part} are insured, ${percentWords(value)}`,
  );
}
