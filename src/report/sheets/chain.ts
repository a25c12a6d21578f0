// 全链条时限: how long does each step of a case take, in which district does it take longer than it may, and which cases
// wait beyond their limit today?

import type { Consolidated } from '../../define.ts';
import type { Measure } from '../../model/measure.ts';
import type { Stage } from '../../model/plan.ts';
import { isOverdue, type Passage, stageIn } from '../../tally/stages.ts';
import { endWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { computedNote } from '../comparison.ts';
import { field, formula, from } from '../figures.ts';
import { SOURCE_WIDTHS, sourceCells, sourceColumns } from '../ledgers.ts';
import { type Content, day, type Grid, type GridRow, type Ledger, type Sheet, unknown } from '../sheet.ts';

export const chain: Sheet = {
  id: 'chain',
  name: '全链条时限',
  build(results, ask) {
    const { say } = ask;
    const stages = results.plan.chain ?? [];
    const end = endWords(results.period, ask.language);
    if (stages.length === 0)
      return {
        title: say('全链条时限', 'Times from accident to benefits'),
        notes: [say('方案没有设定全链条环节（chain）。', 'The plan names no steps (chain).')],
        widths: [20],
        blocks: [],
        tab: 'figures',
      };
    const list = overdue(results, ask);
    return {
      title: say(`全链条时限 · ${end}`, `Times from accident to benefits · ${end}`),
      notes: [
        say(
          '近 12 个月进入各环节的案件；未办结的按已等待的日数计入（Kaplan-Meier），不是丢掉。“未办结”空白的环节只看得到已办结的案件，取近 12 个月办结的。超期率另按时限届满日在近 12 个月内的案件计（不是同一批案件，可以多于左边的“案件”）。自然日，未扣除中止、补正。区市没有填报的日期写作 —。',
          'Cases that came into a step within twelve months; those that still wait count with their days so far (Kaplan-Meier). Of steps whose “waiting” is blank only done cases are seen: those done within twelve months. Lateness is told of other cases: those whose limit ran out within twelve months, which may be more than the cases on the left. Calendar days, suspensions not taken off. Dates that a district does not write down are —.',
        ),
        ...behindNote(results, ask),
        ...stages.flatMap(({ name, source }) =>
          source === undefined ? [] : [say(`${name.zh}：${source.zh}。`, `${name.en}: ${source.en}.`)],
        ),
      ],
      widths: [...WIDTHS, ...SOURCE_WIDTHS],
      blocks: [grid(stages, results, ask), list],
      tab: 'figures',
      repeat: list.id,
      filter: list.id,
    };
  },
};

function behindNote({ plan }: Consolidated, ask: Ask): string[] {
  const [stage] = plan.chain ?? [];
  const behind = plan.districts.filter(({ code }) => {
    const scope = { district: code, stage: stage!.id, window: 'rolling-12' } as const;
    return ask.figure('stage-days', scope)?.remarks?.includes('stage-behind');
  });
  if (behind.length === 0) return [];
  const names = ask.list(behind.map(({ name }) => name));
  return [
    ask.say(
      `${names}的工伤台账未报送到本期或未采用，其案件的日数算到该区市最近一期的末日。`,
      `The injury tables of ${names} do not reach this period: days of their cases are counted to the end of the latest.`,
    ),
  ];
}

/** Narrow counts first, in both tables; the interval, the bar and the words where the list's texts are. */
const WIDTHS = [12, 18, 10, 10, 10, 12, 12, 22, 22, 30] as const;

function grid(stages: readonly Stage[], { plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const note = computedNote(ask);
  const codes = plan.districts.map(({ code }) => code);
  // The city first; one district is the whole.
  const districts = codes.length === 1 ? codes : ['all', ...codes];
  return {
    kind: 'grid',
    id: 'stages',
    caption: say('各环节耗时与超期', 'Days and lateness by step'),
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'stage', header: say('环节', 'Step'), look: 'text' },
      { id: 'entered', header: say('案件', 'Cases'), look: 'count' },
      { id: 'done', header: say('已办结', 'Done'), look: 'count' },
      { id: 'open', header: say('未办结', 'Waiting'), look: 'count' },
      { id: 'median', header: say('中位日数', 'Median days'), look: 'count', note },
      { id: 'tail', header: say('九成办结日数', '90 % within'), look: 'count', note },
      { id: 'low', header: say('中位数95%下限', 'Median, 95 % low'), look: 'count', note },
      { id: 'high', header: say('中位数95%上限', 'Median, 95 % high'), look: 'count', note },
      { id: 'share', header: say('超期率', 'Share late'), look: 'share', bar: true },
      { id: 'late', header: say('超期', 'Late'), look: 'count' },
      { id: 'known', header: say('时限已届满', 'Limit run out'), look: 'count' },
      { id: 'limit', header: say('法定日数', 'Limit'), look: 'count' },
    ],
    rows: stages.flatMap((stage) =>
      districts.map(
        (district): GridRow => ({
          id: `${stage.id}/${district}`,
          ...(district === 'all' && { total: true }),
          cells: {
            district: ask.districtName(district),
            stage: ask.of(stage.name),
            ...cellsOf(stage, district, ask),
          },
        }),
      ),
    ),
  };
}

function cellsOf(stage: Stage, district: string, ask: Ask): Record<string, Content> {
  const scope = { district, stage: stage.id, window: 'rolling-12' } as const;
  const days = ask.figure('stage-days', scope);
  const late = ask.figure('stage-overdue', scope);
  const remarks = ask.remarks(days);
  return {
    entered: { ...field(days, 'whole', ask), ...(remarks && { note: remarks }) },
    done: field(days, 'part', ask),
    ...(stage.onlyDone ? {} : { open: open(days, ask) }),
    median: field(days, 'value', ask),
    low: field(days, 'low', ask),
    high: field(days, 'high', ask),
    tail: field(days, 'tail', ask),
    ...(stage.days === undefined
      ? {}
      : {
          limit: stage.days,
          known: field(late, 'whole', ask),
          late: field(late, 'part', ask),
          share: formula('[late]/[known]', late?.value, ask.why(late), from(late, 'value')),
        }),
  };
}

/** Who lists decided cases only does not say how many wait. */
function open(days: Measure | undefined, ask: Ask): Content {
  const unlisted = days?.remarks?.includes('stage-pending-unlisted');
  if (unlisted) return unknown(ask.say('台账没有列出未办结的案件', 'cases that wait are not listed'));
  const waiting = typeof days?.whole === 'number' && days.part != null ? days.whole - days.part : null;
  return formula('[entered]-[done]', waiting, ask.why(days));
}

interface Waiting extends Passage {
  readonly district: string;
  readonly stage: Stage;
}

/** Open beyond the limit, the longest first: what can still be acted on. */
function overdue({ city, plan, period }: Consolidated, ask: Ask): Ledger {
  const { say } = ask;
  const waiting: Waiting[] = (plan.chain ?? []).flatMap((stage) =>
    stageIn(city, stage, period, plan).flatMap(({ district, passages = [] }) =>
      passages
        .filter((one) => one.until === undefined && isOverdue(one, stage))
        .map((one) => ({ ...one, district, stage })),
    ),
  );
  waiting.sort(
    (a, b) =>
      b.days - b.stage.days! - (a.days - a.stage.days!) ||
      (a.row.values.caseNo < b.row.values.caseNo ? -1 : 1),
  );
  return {
    kind: 'ledger',
    id: 'overdue',
    caption: say(
      `超期未办结清单（${waiting.length} 件，超期最久的在前）`,
      `Waiting beyond the limit (${waiting.length}, the longest first)`,
    ),
    newPage: true,
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'stage', header: say('环节', 'Step'), look: 'text' },
      { id: 'days', header: say('已等待日数', 'Days so far'), look: 'count' },
      { id: 'limit', header: say('法定日数', 'Limit'), look: 'count' },
      { id: 'over', header: say('超期日数', 'Days beyond'), look: 'count', formula: '[days]-[limit]' },
      { id: 'since', header: say('起算日期', 'Since'), look: 'date' },
      { id: 'accident', header: say('事故日期', 'Accident'), look: 'date' },
      { id: 'caseNo', header: say('认定文书编号', 'Case'), look: 'code' },
      { id: 'uscc', header: say('统一社会信用代码', 'Credit code'), look: 'code' },
      { id: 'name', header: say('单位名称', 'Enterprise'), look: 'text' },
      ...sourceColumns(ask),
    ],
    count: waiting.length,
    *rows() {
      for (const { district, stage, row, since, days } of waiting) {
        const { caseNo, uscc, enterpriseName, accidentDate } = row.values;
        yield {
          cells: [
            ask.districtName(district),
            ask.of(stage.name),
            days,
            stage.days,
            days - stage.days!,
            day(since),
            day(accidentDate),
            caseNo,
            uscc,
            enterpriseName,
            ...sourceCells(row),
          ],
        };
      }
    },
    none: say('没有超过法定时限仍未办结的案件', 'no case waits beyond its limit'),
  };
}
