// What did each district send for each period, when, and what was found in it? One row a district and period: those
// that were due, and those (a base year) that came all the same.

import type { Consolidated } from '../define.ts';
import { lastMonthOf } from '../model/period.ts';
import type { DistrictLedger } from '../tally/city.ts';
import { dueDate } from '../tally/due.ts';
import { unusedTables } from '../tally/unused.ts';
import { FROM_WORST } from '../words/severity.ts';
import { type UnusedTable, unusedWords } from '../words/unused.ts';
import type { Ask } from './ask.ts';
import { type Counts, type Found, findingsBySubmission } from './received.ts';
import { day, type GridRow, live, unknown } from './sheet.ts';
import type { Tone } from './style.ts';

export interface DistrictPeriods {
  /** Plan code; '' for what belongs to no district. */
  readonly code: string;
  readonly rows: readonly GridRow[];
  readonly counts: Counts;
  readonly revisions: number;
  readonly missing: readonly string[];
}

export function periodsOf(results: Consolidated, ask: Ask): DistrictPeriods[] {
  const found = findingsBySubmission(results);
  const districts = results.city.districts.map((ledger) => districtOf(ledger, results, found, ask));
  const rest = { error: 0, query: 0, note: 0 };
  for (const month of found.months(''))
    for (const severity of FROM_WORST) rest[severity] += found.of('', month)[severity];
  if (rest.error + rest.query + rest.note > 0) {
    const name = ask.say('未识别区市', 'No district');
    const row = { id: 'rest', cells: { district: name, period: unknown(''), ...rest, revisions: 0 } };
    districts.push({ code: '', rows: [row], counts: rest, revisions: 0, missing: [] });
  }
  return districts;
}

function districtOf(ledger: DistrictLedger, results: Consolidated, found: Found, ask: Ask): DistrictPeriods {
  const { code } = ledger.district;
  const { due, received } = results.cube.submissions(results.period, code);
  const dueMonths = new Map(due.map((period) => [lastMonthOf(period), period]));
  const months = new Set([
    ...dueMonths.keys(),
    ...ledger.submissions.map(({ identity }) => monthOf(identity.period)),
    // Of a file that no submission came of, and of what names no period at all.
    ...found.months(code),
  ]);
  const counts = { error: 0, query: 0, note: 0 };
  let allRevisions = 0;
  const missing: string[] = [];
  const rows = [...months].sort().map((month): GridRow => {
    const period = dueMonths.get(month);
    const sent = ledger.submissions.filter(({ identity }) => monthOf(identity.period) === month);
    const first = period === undefined ? undefined : received.get(period);
    const unused = period === undefined ? [] : unusedTables(ledger, period, results.plan);
    const dueOn = period === undefined ? undefined : dueDate(results.plan, period);
    const state = stateOf(period !== undefined, first, sent, unused, ask);
    if (period !== undefined && first === undefined) missing.push(period);
    const findings = found.of(code, month);
    const revisions = ledger.revisions.filter(
      ({ after }) => monthOf(after.source.identity.period) === month,
    ).length;
    for (const severity of FROM_WORST) counts[severity] += findings[severity];
    allRevisions += revisions;
    const shown =
      sent.find(({ identity }) => identity.period !== undefined)?.identity.period ??
      period ??
      (month || undefined);
    return {
      id: `${code} ${month}`,
      cells: {
        district: ask.districtName(code),
        period: shown ?? unknown(ask.say('未识别报送期', 'period unknown')),
        state: { value: state.words, tone: state.tone, ...(state.note && { note: state.note }) },
        dueOn: day(dueOn),
        sentOn: first
          ? (day(first.sentOn) ?? unknown(ask.say('未注明报送日期', 'no date stated')))
          : undefined,
        late:
          first?.sentOn && dueOn ? live('MAX(0,[sentOn]-[dueOn])', lateness(dueOn, first.sentOn)) : undefined,
        versions: sent.length,
        ...findings,
        revisions,
        files: sent.map(({ label }) => label).join('\n'),
      },
    };
  });
  return { code, rows, counts, revisions: allRevisions, missing };
}

const monthOf = (period: string | undefined) => (period === undefined ? '' : lastMonthOf(period));

function lateness(dueOn: string, sentOn: string): number {
  return Math.max(0, Number(day(sentOn)) - Number(day(dueOn)));
}

/** Did it come in time? */
const TIMES = {
  true: ['按时', 'on time', 'good'],
  false: ['逾期', 'late', 'warn'],
  undefined: ['未注明日期', 'no date', 'unknown'],
} as const;

function stateOf(
  isDue: boolean,
  first: { readonly onTime: boolean | undefined } | undefined,
  sent: DistrictLedger['submissions'],
  unused: readonly UnusedTable[],
  ask: Ask,
): { words: string; tone: Tone; note?: string } {
  if (!isDue) return { words: ask.say('历史或其他期', 'other period'), tone: 'unknown' };
  // What another body sends of its own register is right, and no submission of the district.
  if (!first && sent.some(({ leftOut }) => !leftOut))
    return { words: ask.say('只有登记台账', 'registers only'), tone: 'warn' };
  if (!first && sent.length > 0) return { words: ask.say('不能采用', 'cannot be used'), tone: 'bad' };
  if (!first) return { words: ask.say('未报送', 'not received'), tone: 'bad' };
  const [zh, en, tone] = TIMES[String(first.onTime) as keyof typeof TIMES];
  const words = ask.say(zh, en);
  // When it came stays true; that a table of it could not be used is told beside it, and is not “good”.
  if (unused.length > 0) {
    const isBroken = unused.some((table) => table.isBroken);
    const beside = isBroken ? ask.say('有表未采用', 'table left out') : ask.say('缺表', 'table lacking');
    return {
      words: `${words}${ask.say('，', ', ')}${beside}`,
      tone: 'warn',
      note: unusedWords(unused, ask.language),
    };
  }
  return { words, tone };
}
