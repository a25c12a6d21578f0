// Is what a register said before still in the latest one, where each submission brings it whole? What is gone counts no more.

import type { CityRule, Table } from '../../define.ts';
import type { Row } from '../../model/submission.ts';
import { REGISTERS } from '../../tables/index.ts';
import { type DistrictLedger, has, type Submission } from '../../tally/city.ts';
import { registerKey } from '../../tally/register-key.ts';
import { wholeOf } from '../../tally/whole-registers.ts';
import { placeOfTable } from '../place-of-table.ts';

export const registerVanished: CityRule = {
  level: 'city',
  finding: {
    code: 'register/vanished',
    severity: 'note',
    zh: {
      what: '{district}以前报送的“{sheet}”有 {count} 行在 {period} 的“{sheet}”中没有了，首个在 {earlierFile} 第 {line} 行',
      why: '“{sheet}”每次报送都列全，以最后一次为准；这一次没有的行不再计入',
      fix: '有意删除或改写了名称、编号的，不必处理；漏报的，补上后重报',
    },
    en: {
      what: '{count} rows of “{sheet}” that {district} sent before are gone from that of {period}; the first is row {line} of {earlierFile}',
      why: 'Each submission of “{sheet}” lists everything and the latest stands: rows that it lacks are counted no more',
      fix: 'Nothing to do if they were withdrawn, or their names or numbers corrected; if they were forgotten, add them and send it again',
    },
    example: {
      wrong: {
        zh: '5 月的宣传活动台账有“合成宣传周”，6 月的没有',
        en: '合成宣传周 is in the 宣传活动台账 of May and not in that of June',
      },
      right: {
        zh: '6 月的台账从 1 月 1 日列起，仍有“合成宣传周”；取消的不再列',
        en: 'the register of June begins with January and has 合成宣传周, unless it was withdrawn',
      },
    },
  },
  *check({ districts }) {
    for (const ledger of districts) {
      for (const table of REGISTERS) yield* vanishedFrom(ledger, table);
    }
  },
};

function* vanishedFrom({ district, submissions }: DistrictLedger, table: Table) {
  const keyOf = registerKey(table.key);
  const keysOf = (submission: Submission) =>
    (submission.rows[table.id] as unknown as readonly Row[]).map((row) => [keyOf(row.values), row] as const);
  for (const sent of groupsOf(submissions, table)) {
    const latest = sent.at(-1)!;
    const present = new Set(keysOf(latest).map(([key]) => key));
    // Told once an entry, with the last register that still had it.
    const gone = new Map<string, Row>();
    for (const submission of sent.slice(0, -1)) {
      for (const [key, row] of keysOf(submission)) if (!row.leftOut && !present.has(key)) gone.set(key, row);
    }
    const [first] = gone.values();
    if (first === undefined) continue;
    const args = {
      district: district.name,
      sheet: table.sheet,
      period: latest.identity.period!,
      count: gone.size,
      earlierFile: first.source.file.label,
      line: first.line,
    };
    yield { place: placeOfTable(latest, table.id), args };
  }
}

/** Oldest first, those in which a later one replaces an earlier one together. */
function groupsOf(submissions: readonly Submission[], table: Table): Iterable<Submission[]> {
  const groups = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const group = wholeOf(table, submission);
    if (group === undefined || submission.leftOut || !has(submission, table.id)) continue;
    groups.set(group, [...(groups.get(group) ?? []), submission]);
  }
  return groups.values();
}
