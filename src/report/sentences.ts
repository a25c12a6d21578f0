// Which sentences may the office copy into its report? Never more than interval and verdict allow:
// an interval that spans 0 excludes nothing, too few cases judge nothing, and a missing district leaves the city unknown.

import type { Consolidated } from '../define.ts';
import type { Measure } from '../model/measure.ts';
import { intervalWords, percentWords } from '../words/figures.ts';
import { mixWords } from '../words/mix.ts';
import { periodWords } from '../words/period.ts';
import { unitWords } from '../words/unit.ts';
import type { Ask, Scope } from './ask.ts';
import { baseWords } from './wording.ts';

export function sentences(results: Consolidated, ask: Ask): string[] {
  return [
    targetSentence(results, ask),
    ...mixSentence(results, ask),
    coverageSentence(results, ask),
    submissionSentence(results, ask),
  ];
}

export function targetSentence(results: Consolidated, ask: Ask): string {
  const { plan } = results;
  const period = periodWords(results.period, ask.language);
  const measure = ask.figure('injury-reduction', { industry: 'key' });
  if (measure?.value == null) return unknownSentence(results, ask);

  const { value, base, now } = measure;
  const unit = unitWords(plan.rate.per, plan.rate.exposure, ask.language);
  const size = percentWords(Math.abs(value));
  const change =
    value > 0
      ? ask.say(`点估计下降 ${size}`, `an estimated fall of ${size}`)
      : value < 0
        ? ask.say(`点估计上升 ${size}`, `an estimated rise of ${size}`)
        : ask.say('点估计持平', 'no estimated change');
  const rates = ask.say(
    `${period}，全市重点行业工伤事故发生率为${unit} ${(now?.value ?? 0).toFixed(2)} 人，${baseWords(results, ask)}为 ${(base?.value ?? 0).toFixed(2)} 人，${change}（${intervalWords(measure, ask.language)}）`,
    `${period}: the injury rate in key industries was ${(now?.value ?? 0).toFixed(2)} ${unit}, against ${(base?.value ?? 0).toFixed(2)} in ${baseWords(results, ask)}: ${change} (${intervalWords(measure, ask.language)})`,
  );
  const behind = measure.remarks?.includes('district-behind') ? behindWords(ask) : '';
  const claims = [evidence(measure, ask), claim(measure, results, ask)].filter(Boolean);
  return rates + ask.say('，', '; ') + claims.join(ask.say('；', '; ')) + behind + ask.say('。', '.');
}

/** Is the fall safer work, or other industries? None where that is unknown or the base has too few cases to judge. */
export function mixSentence(results: Consolidated, ask: Ask): string[] {
  const crude = ask.figure('injury-reduction', { industry: 'key' });
  const standardised = ask.figure('injury-reduction-standardised', { industry: 'key' });
  if (standardised === undefined || standardised.verdict === 'insufficient') return [];
  const words = mixWords(crude, standardised, ask.language, evidence(standardised, ask));
  if (words === undefined) return [];
  const period = periodWords(results.period, ask.language);
  const behind = standardised.remarks?.includes('district-behind') ? behindWords(ask) : '';
  return [
    ask.say(
      `${period}，全市重点行业${words}${behind}。`,
      `${period}, key industries of the city, ${words}${behind}.`,
    ),
  ];
}

function behindWords(ask: Ask): string {
  return ask.say('（有区市尚未报送到本期）', ' (a district has not sent this period yet)');
}

/** What the interval allows to say about the direction. */
function evidence({ value, low, high, verdict }: Measure, ask: Ask): string {
  if (verdict === 'insufficient' || verdict === 'immature') return '';
  if (typeof low === 'number' && low > 0)
    return ask.say('下降有统计依据', 'the fall is statistically supported');
  if (typeof high === 'number' && high < 0)
    return ask.say('上升有统计依据', 'the rise is statistically supported');
  return (value ?? 0) > 0
    ? ask.say('尚不能排除未下降', 'that it has not fallen cannot be excluded')
    : ask.say('尚不能判断升降', 'neither a rise nor a fall is established');
}

/** What the verdict allows to say about the target. */
function claim({ verdict, required = 0, base }: Measure, { plan }: Consolidated, ask: Ask): string {
  const { reduction, tolerance, minCases } = plan.target;
  const target = percentWords(reduction, 0);
  const bar = percentWords(required);
  const slack =
    tolerance > 0
      ? ask.say(
          `，容差 ${+(tolerance * 100).toFixed(2)} 个百分点`,
          `, tolerance ${+(tolerance * 100).toFixed(2)} points`,
        )
      : '';
  switch (verdict) {
    case 'met-confirmed':
      return ask.say(
        `整个区间达到目标（${target}${slack}），达标有统计依据`,
        `the whole interval reaches the target (${target}${slack})`,
      );
    case 'met':
      return ask.say(
        `点估计达到目标（${target}${slack}），但区间下限低于目标，尚不能确证达标`,
        `the estimate reaches the target (${target}${slack}) but the interval does not confirm it`,
      );
    case 'on-track':
      return ask.say(`点估计达到本期应达进度 ${bar}`, `the estimate is on the required path (${bar})`);
    case 'behind':
      return ask.say(`点估计未达到本期应达进度 ${bar}`, `the estimate is behind the required path (${bar})`);
    case 'immature':
      return ask.say(
        '有区市的案件尚未报齐，补报后降幅还会缩小，暂不评判是否达标',
        'cases of a district are still to come and will lessen the fall, so no verdict yet',
      );
    case 'insufficient':
      return ask.say(
        `基期仅 ${base?.part ?? 0} 例，少于 ${minCases} 例，样本不足，不宜评判`,
        `only ${base?.part ?? 0} base cases, fewer than ${minCases}: too few to judge`,
      );
    case 'risen':
      return ask.say('点估计未下降，未达到目标进度', 'the estimate has not fallen');
    default:
      return '';
  }
}

function unknownSentence(results: Consolidated, ask: Ask): string {
  const why = whyWithNames(results, 'injury-reduction', { industry: 'key' }, ask);
  const period = periodWords(results.period, ask.language);
  return ask.say(
    `${period}，全市重点行业工伤事故发生率降幅无法计算：${why}。`,
    `${period}: the fall of the city's injury rate in key industries is unknown: ${why}.`,
  );
}

/** Why the city's figure is unknown, and which districts' data are missing. */
function whyWithNames({ plan }: Consolidated, name: string, scope: Scope, ask: Ask): string {
  const missing = plan.districts
    .filter(({ code }) => ask.figure(name, { ...scope, district: code })?.reason === 'no-data')
    .map((district) => district.name);
  const names = ask.list(missing);
  return (
    ask.why(ask.figure(name, scope)) + (missing.length > 0 ? ask.say(`（${names}）`, ` (${names})`) : '')
  );
}

const ROLES: Scope = { industry: 'key', role: 'all' };
const EVERYBODY: Scope = { industry: 'all' };

export function coverageSentence(results: Consolidated, ask: Ask): string {
  const { plan } = results;
  const training = ask.figure('training-coverage', ROLES);
  const insurance = ask.figure('insurance-coverage', EVERYBODY);
  const untrained = whyWithNames(results, 'training-coverage', ROLES, ask);
  const uninsured = whyWithNames(results, 'insurance-coverage', EVERYBODY, ask);
  const missing = (training?.whole ?? 0) - (training?.part ?? 0);
  const gap =
    missing > 0
      ? ask.say(`尚缺 ${missing} 人`, `${missing} are missing`)
      : ask.say('按报送数据已全部训足', 'by the data received all are trained');
  const trained =
    training?.value == null
      ? ask.say(`重点人员培训覆盖率无法计算：${untrained}`, `training coverage is unknown: ${untrained}`)
      : ask.say(
          `重点行业应训重点人员 ${training.whole} 人，考核合格 ${training.part} 人（逐企业逐类别按应训人数封顶），覆盖率 ${percentWords(training.value)}，目标 ${percentWords(plan.training.target, 0)}，${gap}`,
          `Of ${training.whole} persons who have to be trained in key industries ${training.part} have passed, ${percentWords(training.value)} (target ${percentWords(plan.training.target, 0)}); ${gap}`,
        );
  const insured =
    insurance?.value == null
      ? ask.say(`工伤保险参保率无法计算：${uninsured}`, `insurance coverage is unknown: ${uninsured}`)
      : ask.say(
          `按单位参保的企业职工 ${insurance.whole} 人，已参保 ${insurance.part} 人，参保率 ${percentWords(insurance.value)}`,
          `of ${insurance.whole} employed ${insurance.part} are insured, ${percentWords(insurance.value)}`,
        );
  return `${trained}${ask.say('；', '; ')}${insured}${ask.say('。', '.')}`;
}

export function submissionSentence({ counts, leftOut }: Consolidated, ask: Ask): string {
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
          `全市应报 ${complete.whole} 期，已报 ${complete.part} 期，${onTime}`,
          `Of ${complete.whole} periods due ${complete.part} are in, ${onTime}`,
        );
  const rows = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  const found = ask.say(
    `共发现强制性问题 ${counts.error} 项（${rows} 行数据因此未计入任何指标）、核实性问题 ${counts.query} 项、提示 ${counts.note} 项`,
    `${counts.error} errors (${rows} rows count in no measure), ${counts.query} queries and ${counts.note} notes were found`,
  );
  return `${sent}${ask.say('；', '; ')}${found}${ask.say('。', '.')}`;
}
