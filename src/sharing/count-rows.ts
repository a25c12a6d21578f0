// How do the counts of a package read, line by line?

import type { Consolidated } from '../define.ts';
import type { SharedBy } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { GROUPS } from '../words/groups.ts';
import { listWords } from '../words/list.ts';
import { industryWords } from '../words/sentences/telling.ts';
import { SHARED_BY_WORDS } from '../words/shared-by.ts';
import type { CountLine, CountTable, Group } from './counts.ts';
import type { Cell } from './rows.ts';

const TOTAL = '合计';
const HEADER = ['汇总方式', '类别一', '类别二', '信用代码', '例数'] as const;

/** @param firms undefined = the plan names none */
export function countRows(
  tables: readonly CountTable[],
  firms: ReadonlyMap<string, number> | undefined,
  all: number,
  results: Consolidated,
): { readonly header: readonly string[]; readonly rows: Cell[][] } {
  const { threshold } = results.plan.sharing!;
  const counts = tables.flatMap(({ by, lines }) =>
    lines.map((line): Cell[] => {
      const [first, second] = line.groups.map((group, i) => groupWords(by[i]!, group, results));
      return [waysWords(by), first!, second ?? '', '', countWords(line, threshold)];
    }),
  );
  return { header: HEADER, rows: [...counts, ...firmRows(firms, all, results)] };
}

function firmRows(
  firms: ReadonlyMap<string, number> | undefined,
  all: number,
  results: Consolidated,
): Cell[][] {
  if (firms === undefined || all === 0) return [];
  const names = namesOf([...firms.keys()], results);
  const rows = [...firms].map(([uscc, count]): Cell[] => [
    waysWords(['enterprise']),
    names.get(uscc) ?? '',
    '',
    scrubbed(uscc),
    count,
  ]);
  const left = all - [...firms.values()].reduce((sum, count) => sum + count, 0);
  const { threshold } = results.plan.sharing!;
  const rest = left > 0 && left < threshold ? `<${threshold}` : left;
  return [...rows, [waysWords(['enterprise']), '其余企业', '', '', rest]];
}

/** As the last snapshot that knows the enterprise calls it. */
function namesOf(codes: readonly string[], { city }: Consolidated): Map<string, string> {
  const wanted = new Set(codes);
  const names = new Map<string, string>();
  for (const { snapshots } of city.districts)
    for (const { rows } of snapshots)
      for (const { values } of rows)
        if (wanted.has(values.uscc)) names.set(values.uscc, scrubbed(values.name));
  return names;
}

const waysWords = (by: readonly SharedBy[]) => by.map((one) => SHARED_BY_WORDS[one].zh).join(' × ');

export function countWords({ mark, value }: Pick<CountLine, 'mark' | 'value'>, threshold: number): Cell {
  return { shown: value, small: `<${threshold}`, guard: '*' }[mark];
}

function groupWords(by: SharedBy, group: Group, { plan }: Consolidated): string {
  if (group === undefined) return TOTAL;
  const words = group.map((id) => wordOf(by, id, plan));
  return group.length === 1 ? words[0]! : `合并：${listWords(words, 'zh')}`;
}

function wordOf(by: SharedBy, id: string, plan: Consolidated['plan']): string {
  switch (by) {
    case 'district':
      return plan.districts.find(({ code }) => code === id)?.name ?? id;
    case 'industry':
      return id
        .replace(/-only$/, '')
        .split('+')
        .map((one) => industryWords(one, { plan, language: 'zh' }))
        .join('＋');
    case 'size':
      return plan.sizes?.bands.find((band) => band.id === id)?.name.zh ?? GROUPS[id]?.zh ?? id;
    default:
      return GROUPS[id]?.zh ?? scrubbed(id);
  }
}
