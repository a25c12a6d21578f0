// How many of those who have to be covered are covered, by district and by part (role, industry)? Two grids in one
// shape: the districts on one page, their parts on the next. Totals are sums of the rows that make them up.

import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { trainingSinceWords } from '../words/training-since.ts';
import type { Ask } from './ask.ts';
import { computedNote } from './comparison.ts';
import { field, formula, from, toneOfShare, total } from './figures.ts';
import { SOURCE_WIDTHS } from './ledgers.ts';
import type { Content, Grid, GridColumn, GridRow, Ledger, SheetModel } from './sheet.ts';

export interface Coverage {
  readonly title: string;
  readonly note: string;
  readonly captions: { readonly districts: string; readonly parts: string };
  readonly headers: {
    readonly part: string;
    readonly whole: string;
    readonly missing: string;
    readonly coverage: string;
  };
  /** What a part is called (人员类别), and its parts: `all` is what they come to. */
  readonly partHeader: string;
  readonly parts: readonly string[];
  partName(part: string): string;
  figure(district: string, part: string): Measure | undefined;
  /** From here on a share is good. */
  readonly target: number;
  readonly states: { readonly reached: string; readonly below: string };
  /** The header of the 人次 beside the shares, where there are any. */
  readonly attendances?: string;
  /** The list that stands below: who keeps the share from 100 %. */
  readonly missing: Ledger;
}

/** `370202/team-leader`, `370202/all`, `all/all`: rows of one sheet, whichever grid they stand in. */
export function rowId(district: string, part: string): string {
  return `${district}/${part}`;
}

export function coverageSheet(coverage: Coverage, plan: Plan, ask: Ask): SheetModel {
  const { title, note, missing } = coverage;
  return {
    title,
    notes: [
      note,
      ...olderNote(coverage, plan, ask),
      ...behindNote(coverage, plan, ask),
      ...sinceNote(coverage.figure('all', 'all'), plan, ask),
    ],
    widths: [...WIDTHS, ...SOURCE_WIDTHS],
    blocks: [...coverageGrids(coverage, plan, ask), missing],
    tab: 'figures',
    repeat: missing.id,
    filter: missing.id,
  };
}

/** Whose ledgers are older than the period: nobody looks at the comment of a cell on paper. */
function olderNote({ figure, parts }: Coverage, plan: Plan, ask: Ask): string[] {
  const part = parts[0] ?? 'all';
  const older = plan.districts.filter(({ code }) => figure(code, part)?.remarks?.includes('ledger-older'));
  if (older.length === 0) return [];
  const names = ask.list(older.map(({ name }) => name));
  return [
    ask.say(
      `${names}的台账未报送到本期或未采用，按其本年最近一期计。`,
      `The ledgers of ${names} do not reach this period or are left out: the latest ones of this year count.`,
    ),
  ];
}

/** Whose training tables end before the period does. Where all its ledgers do, the line before has said so. */
function behindNote({ figure, parts }: Coverage, plan: Plan, ask: Ask): string[] {
  const part = parts[0] ?? 'all';
  const behind = plan.districts.filter(({ code }) => {
    const remarks = figure(code, part)?.remarks;
    return remarks?.includes('training-behind') && !remarks.includes('ledger-older');
  });
  if (behind.length === 0) return [];
  const names = ask.list(behind.map(({ name }) => name));
  return [
    ask.say(
      `${names}的培训台账未报送到本期或未采用，只计到其最近一期的培训，覆盖率可能偏低。`,
      `The training tables of ${names} do not reach this period or are left out: only training to the latest counts, and the coverage may be too low.`,
    ),
  ];
}

/** Whose training tables begin later than the plan counts. */
export function sinceNote(measure: Measure | undefined, plan: Plan, ask: Ask): string[] {
  if (measure?.trainedSince === undefined) return [];
  const words = trainingSinceWords(measure.trainedSince, plan, ask.language);
  return [ask.say(`${words}。`, `${words[0]!.toUpperCase()}${words.slice(1)}.`)];
}

function coverageGrids(coverage: Coverage, plan: Plan, ask: Ask): [Grid, Grid] {
  const codes = plan.districts.map(({ code }) => code);
  // One district is the whole: it stands once, under the name that other sheets ask for.
  const scopes = codes.length === 1 ? ['all'] : [...codes, 'all'];
  const { captions, parts } = coverage;
  const row = (district: string, part: string): GridRow => ({
    id: rowId(district, part),
    ...(isSum(district, codes) && { total: true }),
    cells: {
      district: ask.districtName(district),
      part: coverage.partName(part),
      ...cellsOf(coverage, district, part, codes, ask),
    },
  });
  const columns = columnsOf(coverage, ask);
  return [
    {
      kind: 'grid',
      id: 'districts',
      caption: captions.districts,
      columns,
      rows: scopes.map((district) => row(district, 'all')),
    },
    {
      kind: 'grid',
      id: 'parts',
      caption: captions.parts,
      columns,
      rows: scopes.flatMap((district) => parts.map((part) => row(district, part))),
      newPage: true,
    },
  ];
}

function isSum(district: string, codes: readonly string[]): boolean {
  return district === 'all' && codes.length > 1;
}

/** In the widths of the list that stands below: narrow counts first, the bar and the words where its texts are. */
const WIDTHS = [12, 20, 11, 11, 11, 22, 30, 16] as const;

function columnsOf({ headers, partHeader, attendances }: Coverage, ask: Ask): GridColumn[] {
  const note = computedNote(ask);
  return [
    { id: 'district', header: ask.say('区市', 'District'), look: 'text' },
    { id: 'part', header: partHeader, look: 'text' },
    { id: 'whole', header: headers.whole, look: 'count' },
    { id: 'covered', header: headers.part, look: 'count' },
    { id: 'missing', header: headers.missing, look: 'count' },
    { id: 'coverage', header: headers.coverage, look: 'share', bar: true },
    { id: 'state', header: ask.say('状态', 'State'), look: 'centred' },
    { id: 'low', header: ask.say('95%下限', '95 % low'), look: 'share', note },
    { id: 'high', header: ask.say('95%上限', '95 % high'), look: 'share', note },
    ...(attendances === undefined
      ? []
      : [{ id: 'attendances', header: attendances, look: 'count' as const }]),
  ];
}

function cellsOf(
  coverage: Coverage,
  district: string,
  part: string,
  codes: readonly string[],
  ask: Ask,
): Record<string, Content> {
  const { figure, parts, target, states } = coverage;
  const measure = figure(district, part);
  const why = ask.why(measure);
  const remarks = ask.remarks(measure);
  // The districts make the city, the parts make a district.
  const addends: readonly (readonly [string, string])[] = isSum(district, codes)
    ? codes.map((code) => [code, part] as const)
    : part === 'all'
      ? parts.map((one) => [district, one] as const)
      : [];
  const count = (column: string, which: 'part' | 'whole' | 'attendances') => {
    const value = measure?.[which];
    if (addends.length === 0) return field(measure, which, ask);
    const sum = `SUM(${addends.map(([of, one]) => `[${rowId(of, one)}.${column}]`).join(',')})`;
    return total(
      sum,
      value,
      addends.map(([of, one]) => figure(of, one)?.[which]),
      why,
      ask,
      from(measure, which),
    );
  };
  const { part: covered, whole, value = null } = measure ?? {};
  const gap = typeof covered === 'number' && typeof whole === 'number' ? whole - covered : null;
  return {
    whole: count('whole', 'whole'),
    covered: count('covered', 'part'),
    missing: formula('[whole]-[covered]', gap, why),
    coverage: formula('[covered]/[whole]', value, why, {
      ...from(measure, 'value'),
      ...(remarks && { note: remarks }),
    }),
    state: {
      value:
        value === null ? ask.say('无法计算', 'unknown') : value >= target ? states.reached : states.below,
      tone: toneOfShare(value, target),
    },
    low: field(measure, 'low', ask),
    high: field(measure, 'high', ask),
    ...(coverage.attendances === undefined ? {} : { attendances: count('attendances', 'attendances') }),
  };
}
