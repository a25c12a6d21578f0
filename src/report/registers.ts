// 登记台账: what stands in the registers that were sent? One sheet each, made from the table's declaration, and only
// where there are rows: what a district sends is never read and then lost.

import type { Consolidated, Table } from '../define.ts';
import { REGISTERS } from '../tables/index.ts';
import { ledgerSheet } from './ledgers.ts';
import type { DistrictRows, Sheet } from './sheet.ts';

export function registerSheets(results: Consolidated): Sheet[] {
  return REGISTERS.flatMap((table) => {
    const groups = rowsOf(results, table);
    return groups.some(({ rows }) => rows.length > 0) ? [sheetOf(table, groups)] : [];
  });
}

function rowsOf({ city }: Consolidated, { id }: Table): DistrictRows[] {
  return city.districts.map(({ district, registers }) => ({
    district: district.code,
    rows: (registers[id] ?? []).filter(({ leftOut }) => !leftOut),
  }));
}

function sheetOf(table: Table, groups: readonly DistrictRows[]): Sheet {
  return {
    id: table.id,
    name: table.persons ? `${table.sheet}(脱敏)` : table.sheet,
    isSent: true,
    build(results, ask) {
      const keys = table.columns(results.plan).filter(({ key }) => table.key.includes(key));
      const headers = keys.map(({ header }) => header).join('、');
      const words = {
        title: (count: number) =>
          ask.say(`${table.sheet}（${count} 条）`, `${capitalised(table.name.en)} (${count})`),
        note: ask.say(
          `${table.whole ? '收到的全部报送期；每次报送是完整的台账，后一次代替前一次' : `收到的全部报送期，${headers}相同的以最后一次报送为准`}；有强制性问题的行不在其中。不计入发生率、培训和参保覆盖率。`,
          `Of every period received; ${table.whole ? 'each submission is the whole register and takes the place of the one before' : `of rows with the same ${headers} the last submission stands`}; rows left out are not in it. It counts in no rate and no coverage.`,
        ),
      };
      return ledgerSheet(table, groups, results, ask, words, 2);
    },
  };
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
