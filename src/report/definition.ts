// What does the plan say, number by number, and when does each verdict hold? The rows of 口径与方法.

import type { Consolidated } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Verdict } from '../model/measure.ts';
import { twelveMonthsTo } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { percentWords } from '../words/figures.ts';
import { periodWords } from '../words/period.ts';
import { unitWords } from '../words/unit.ts';
import type { Ask } from './ask.ts';
import { baseWords, basisWords, dateBasisWords, exposureWords } from './wording.ts';

type Pair = readonly [string, string];

export function definitionRows(results: Consolidated, ask: Ask): Pair[] {
  const { plan, period } = results;
  const { rate, target, training, submission } = plan;
  const { say } = ask;
  const months = twelveMonthsTo(period);
  const unitOf = (per: number, exposure = rate.exposure) => unitWords(per, exposure, ask.language);
  return [
    [say('方案', 'Plan'), `${ask.of(plan.name)}（${plan.id}）`],
    [say('依据文件', 'Document'), plan.source],
    [say('计入的认定结论', 'Outcomes'), ask.list(rate.outcomes)],
    [
      say('计入的认定依据', 'Items'),
      say('《工伤保险条例》', 'Regulations on Work-Injury Insurance ') + basisWords(rate.bases, ask),
    ],
    [
      say('按哪个日期计入', 'Date'),
      dateBasisWords(plan, ask) +
        (rate.dateBasis === 'decided'
          ? say('（计数完整，但滞后于事故）', ' (complete, but behind the accidents)')
          : say(
              '（近月尚未认定完，可能高估降幅）',
              ' (recent months are incomplete and overstate the fall)',
            )),
    ],
    ...(plan.maturity === undefined
      ? []
      : [
          [
            say('数据成熟度下限', 'Maturity'),
            say(
              `按事故日期计入时，窗口内有月份完整度低于 ${percentWords(plan.maturity.minCompleteness, 0)} 的，不下有利结论`,
              `by date of accident, a window with a month less complete than ${percentWords(plan.maturity.minCompleteness, 0)} gets no favourable verdict`,
            ),
          ] as const,
        ]),
    [
      say('分母', 'Exposure'),
      exposureWords(plan, ask) +
        (rate.exposure === 'hours'
          ? ''
          : say(
              '：各月适用的企业台账人数 ÷ 12 之和；历史汇总为平均人数 × 月数 ÷ 12；注销企业不计',
              ': heads of the snapshot that applies to each month ÷ 12; history: mean heads × months ÷ 12; closed enterprises count 0',
            )),
    ],
    [say('发生率单位', 'Unit'), unitOf(rate.per)],
    [
      say('工亡率 / 尘肺病发病率单位', 'Units of deaths / pneumoconiosis'),
      `${unitOf(plan.fatality.per)} / ${unitOf(plan.pneumoconiosis.per, 'insured')}`,
    ],
    [say('本期', 'Window now'), periodWords(period, ask.language)],
    [say('基期', 'Base'), baseWords(results, ask)],
    [
      say('近12个月窗口', 'Twelve months'),
      say(
        `${months[0]} 至 ${months.at(-1)}，与基期全年（${ask.list(rate.baseYears)} 年）相比`,
        `${months[0]} to ${months.at(-1)} against the whole base (${ask.list(rate.baseYears)})`,
      ),
    ],
    [
      say('目标', 'Target'),
      say(
        `重点行业发生率到 ${target.by} 下降 ${percentWords(target.reduction, 0)}；容差 ${+(target.tolerance * 100).toFixed(4)} 个百分点；基期少于 ${target.minCases} 例不评判；应达进度按${target.path === 'geometric' ? '等比' : '线性'}路径`,
        `key industries: −${percentWords(target.reduction, 0)} by ${target.by}; tolerance ${+(target.tolerance * 100).toFixed(4)} points; at least ${target.minCases} base cases; ${target.path} path`,
      ),
    ],
    [
      say('重点行业', 'Key industries'),
      ask.list(
        plan.industries.map(
          ({ id, flag }) =>
            ask.industryName(id) +
            (flag ? say('（按标志，与其他行业重叠）', ' (by a flag; overlaps the others)') : ''),
        ),
      ),
    ],
    [
      say('重点人员培训', 'Training'),
      say(
        `${ask.list(plan.roles.map(({ id }) => ask.roleName(id)))}；自 ${training.from} 起；目标 ${percentWords(training.target, 0)}${training.minHours === undefined ? '' : `；不少于 ${training.minHours} 学时`}`,
        `${ask.list(plan.roles.map(({ id }) => ask.roleName(id)))}; since ${training.from}; target ${percentWords(training.target, 0)}`,
      ),
    ],
    [
      say('报送', 'Submissions'),
      submission.every === 'month'
        ? say(
            `按月（从年初累计），次月 ${submission.dueDay} 日前`,
            `monthly (cumulative), by day ${submission.dueDay} of the month after`,
          )
        : say(`按年，次年 1 月 ${submission.dueDay} 日前`, `yearly, by ${submission.dueDay} January`),
    ],
    [say('区市', 'Districts'), ask.list(plan.districts.map(({ name }) => name))],
  ];
}

export function verdictRows(plan: Plan, verdicts: Readonly<Record<Verdict, Bilingual>>, ask: Ask): Pair[] {
  const { reduction, tolerance, minCases } = plan.target;
  const bar = percentWords(reduction - tolerance);
  const { say } = ask;
  const when: Readonly<Record<Verdict, string>> = {
    unknown: say(
      '没有数值（缺少数据、没有人年或基期为零）',
      'no value (no data, no exposure or a base of zero)',
    ),
    immature: say(
      '有区市尚未报送到本期或表未采用，或因强制问题未采用的企业、工伤台账行（及企业不在台账中的案件）放回后评判会不同（升降都不作评判）；或按事故日期计入而近月完整度低于方案下限，案件还会增加（仅达到类判定暂缓，未达到的照常给出）',
      'a district has not sent the last months, or rows of enterprises or injuries that are left out for a 强制 finding (or cases whose enterprise is in no table) would change the verdict if they were put back (nothing is judged); or, by date of accident, a month is less complete than the plan asks (what is reached waits, what is not reached is said: cases only become more)',
    ),
    insufficient: say(`基期计入工伤少于 ${minCases} 例`, `fewer than ${minCases} base cases`),
    'met-confirmed': say(
      `95%区间下限 ≥ 目标 − 容差（${bar}）`,
      `lower 95 % limit ≥ target − tolerance (${bar})`,
    ),
    met: say(
      `点估计 ≥ 目标 − 容差（${bar}），但区间下限低于它`,
      `estimate ≥ target − tolerance (${bar}), lower limit below it`,
    ),
    'on-track': say('点估计 ≥ 本期应达进度', 'estimate ≥ required path'),
    behind: say('点估计 > 0，但低于应达进度', 'estimate > 0, below the required path'),
    risen: say('点估计 ≤ 0', 'estimate ≤ 0'),
  };
  return (Object.keys(verdicts) as Verdict[]).map((verdict) => [ask.of(verdicts[verdict]), when[verdict]]);
}
