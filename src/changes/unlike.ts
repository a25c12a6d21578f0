// Are two workbooks of ours about the same? What they say of their own run on the sheet 溯源, and which districts are on it.

import { openWorkbook } from '../ingest/open.ts';
import { LINEAGE_NAME } from '../model/trace.ts';

export interface Unlike {
  readonly what: 'kind' | 'plan' | 'period' | 'scope';
  readonly before: string;
  readonly after: string;
}

/** Nothing where one of them does not say: it is of an older version. */
export async function unlikeReports(before: string, after: string): Promise<Unlike[]> {
  const [was, is] = [await aboutOf(before), await aboutOf(after)];
  if (was === undefined || is === undefined) return [];
  const whats = ['kind', 'plan', 'period', 'scope'] as const;
  return whats.flatMap((what) => {
    const [a, b] = [was[what], is[what]];
    if (a.key === b.key || (what === 'scope' && (a.key === '' || b.key === ''))) return [];
    return [{ what, before: a.shown, after: b.shown }];
  });
}

interface Said {
  readonly key: string;
  readonly shown: string;
}

async function aboutOf(path: string): Promise<Record<Unlike['what'], Said> | undefined> {
  const workbook = await openWorkbook(path);
  try {
    const lineage = workbook.sheets.find(({ name }) => name === LINEAGE_NAME);
    if (lineage === undefined) return undefined;
    const said = new Map<string, string>();
    const districts = new Set<string>();
    for await (const batch of lineage.rows())
      for (const { cells } of batch) {
        const [name, value, , , scope] = cells;
        if (typeof name === 'string' && !said.has(name)) said.set(name, String(value ?? ''));
        const district = typeof scope === 'string' ? /(?:^|; )district=([^;]+)/.exec(scope)?.[1] : undefined;
        if (district !== undefined && district !== 'all') districts.add(district);
      }
    const of = (name: string) => said.get(name) ?? '';
    const kind = workbook.sheets.some(({ name }) => name === '总览') ? 'report' : 'evaluation';
    const [plan, period] = [of('plan'), of('period')];
    const hash = of('planHash').slice(0, 12);
    const codes = [...districts].sort();
    return {
      kind: { key: kind, shown: kind },
      plan: { key: of('planHash'), shown: `${plan} (${hash}…)` },
      period: { key: period, shown: period },
      scope: { key: codes.join(), shown: codes.length === 1 ? codes[0]! : 'all' },
    };
  } finally {
    await workbook.close();
  }
}
