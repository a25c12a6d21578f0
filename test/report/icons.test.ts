// Do the arrows beside the falls say what the verdicts say, and nothing where nothing is judged?

import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../src/model/measure.ts';
import { districts } from '../../src/report/sheets/districts.ts';
import { industries } from '../../src/report/sheets/industries.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { build } from './build.ts';
import { built } from './model.ts';
import { readWorkbook } from './read.ts';
import { inFolder, OPTIONS } from './written.ts';

/** ↑ → ↓ by the bounds, as Excel puts them. */
const arrow = (value: number, [level, up]: readonly [number, number]) =>
  value >= up ? 'up' : value >= level ? 'level' : 'down';

const SAYS: Readonly<Record<string, string>> = {
  [VERDICTS['met-confirmed'].zh]: 'up',
  [VERDICTS.met.zh]: 'up',
  [VERDICTS['on-track'].zh]: 'up',
  [VERDICTS.behind.zh]: 'level',
  [VERDICTS.risen.zh]: 'down',
};

describe('an arrow', () => {
  it.each([
    ['区市', districts, ['key', 'all']],
    ['重点行业', industries, ['falls']],
  ] as const)('on %s says what the verdict in its row says, or there is none', (_, sheet, grids) => {
    const seen = new Set<string>();
    for (const rate of [0.003, 0.0047, 0.0058, 0.007]) {
      const { model, columns, cell } = built(sheet, build({ districts: 5, enterprises: 40, rate }));
      for (const id of grids) {
        const { icons } = columns(id).find((column) => column.id === 'fall')!;
        const grid = model.blocks.find((block) => block.kind === 'grid' && block.id === id);
        for (const row of grid?.kind === 'grid' ? grid.rows : []) {
          const said = SAYS[String(cell(row.id, 'verdict').value)];
          expect(icons!.rows.has(row.id)).toBe(said !== undefined);
          if (said === undefined) continue;
          expect(arrow(Number(cell(row.id, 'fall').value), icons!.from)).toBe(said);
          seen.add(said);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('is none where cases are still to come and a good verdict waits', () => {
    const { columns, cell } = built(districts, build({ districts: 3, enterprises: 60, rate: 0.003 }));
    for (const id of ['370202', '370203', '370211']) {
      const waits = cell(id, 'verdict').value === VERDICTS.immature.zh;
      if (waits)
        expect(
          columns('key')
            .find((column) => column.id === 'fall')!
            .icons!.rows.has(id),
        ).toBe(false);
    }
  });

  it('is a native icon set over exactly its cells', () =>
    inFolder(async (folder) => {
      await writeReport(build({ districts: 5, enterprises: 40 }), `${folder}/x.xlsx`, OPTIONS);
      const xml = (await readWorkbook(`${folder}/x.xlsx`)).parts.get('xl/worksheets/sheet2.xml')!;
      const [, sqref, inside] =
        /<conditionalFormatting sqref="([^"]+)"><cfRule type="iconSet" priority="\d+">(.*?)<\/cfRule>/.exec(
          xml,
        )!;
      expect(sqref).toMatch(/^H\d+( H\d+)*$/);
      expect(inside).toMatch(
        /^<iconSet iconSet="3Arrows"><cfvo type="percent" val="0"\/><cfvo type="num" val="0\.000000000001"\/><cfvo type="num" val="0\.1\d+"\/><\/iconSet>$/,
      );
    }));
});
