// What has a reader of the monthly series to know: is a month complete, or does it lag, and which years are not there?

import type { Consolidated } from '../../define.ts';
import { percentWords } from '../../words/figures.ts';
import type { Ask } from '../ask.ts';
import { monthsOfTrend } from './city.ts';

export function trendNotes(results: Consolidated, ask: Ask): string[] {
  const { plan } = results;
  const { say } = ask;
  return [
    maturityWords(results, ask),
    say(
      `应达发生率 = 基期全年发生率 × (1 − 当月应达降幅)，与“近12个月”一列比较。发生率均为公式；应达降幅${plan.rate.dateBasis === 'occurred' ? '、完整度和区间' : ''}为计算值。— 表示无法计算（批注写明原因），不是 0。`,
      `Required rate = rate of the whole base × (1 − reduction required by the month); hold it against "twelve months". Rates are formulas; the required reduction${plan.rate.dateBasis === 'occurred' ? ', completeness and limits' : ''} are computed. — is unknown (see its comment), never 0.`,
    ),
    ...absentYears(results, ask),
  ];
}

export function maturityWords({ plan }: Consolidated, ask: Ask): string {
  const { say } = ask;
  const delay = ask.figure('decision-delay', { industry: 'all' })?.value;
  const months = typeof delay === 'number' ? delay.toFixed(1) : undefined;
  if (plan.rate.dateBasis === 'decided') {
    return say(
      `按认定日期计入：各月人数报送后即完整，但滞后于事故${months === undefined ? '' : `（平均约 ${months} 个月）`}，近月反映的是更早发生的事故。`,
      `By date of decision: a month is complete once sent, but behind the accidents${months === undefined ? '' : ` (by ${months} months on average)`}: the last months show earlier accidents.`,
    );
  }
  const bar = plan.maturity && percentWords(plan.maturity.minCompleteness, 0);
  return say(
    `按事故日期计入：近月案件尚未认定完，直接比较会高估降幅。完整度 = 截至数据末月已认定的比例（认定时滞全市合并估计${months === undefined ? '' : `，平均 ${months} 个月`}，最长 ${plan.bounds.decisionDays} 日）；推算人数 = 工伤人数 ÷ 完整度。${bar ? `完整度低于 ${bar} 的月份标黄，含有这种月份的窗口不下“达标”“进度正常”的结论。` : ''}`,
    `By date of accident: recent months are not all decided, and a plain comparison overstates the fall. Complete = share decided by the last month of the data (delays pooled over the city${months === undefined ? '' : `, ${months} months on average`}, at most ${plan.bounds.decisionDays} days); developed = injuries ÷ complete.${bar ? ` Months below ${bar} are yellow; a window that holds one gets no favourable verdict.` : ''}`,
  );
}

function absentYears(results: Consolidated, ask: Ask): string[] {
  const { plan, period } = results;
  const shown = new Set(monthsOfTrend(results).map((month) => month.slice(0, 4)));
  const first = Math.min(...plan.rate.baseYears.map(Number), Number(period.slice(0, 4)));
  const last = Number(period.slice(0, 4));
  const absent = Array.from({ length: last - first + 1 }, (_, i) => String(first + i)).filter(
    (year) => !shown.has(year),
  );
  if (absent.length === 0) return [];
  return [
    ask.say(
      `${ask.list(absent)} 年没有按月的数据（未报送，或只有历史汇总），未列出。`,
      `${ask.list(absent)}: no data by month (nothing sent, or totals only), not listed.`,
    ),
  ];
}
