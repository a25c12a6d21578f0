// Is every cell of a streamed row at its own address, with its style, its kind and its formula?

import { describe, expect, it } from 'vitest';
import type { PlacedLedger } from '../../src/report/layout.ts';
import { ledgerXml } from '../../src/report/ledger-xml.ts';
import type { Ledger, LedgerRow } from '../../src/report/sheet.ts';

const COLUMNS = ['a', 'b', 'c', 'd'];

function ledger(rows: readonly LedgerRow[], more: Partial<Ledger> = {}): Ledger {
  return {
    kind: 'ledger',
    id: 'list',
    columns: COLUMNS.map((id) => ({ id, header: id, look: 'text' })),
    count: rows.length,
    rows: () => rows,
    none: 'none',
    ...more,
  };
}

function xmlOf(
  block: Ledger,
  first: number,
  styles: readonly (readonly string[])[],
  part?: [number, number],
) {
  const [from, to] = part ?? [0, block.count];
  const placed: PlacedLedger = { block, caption: undefined, header: first - 1, first, from, to };
  return Buffer.concat([...ledgerXml(placed, styles, [10, 10, 10, 10])]).toString();
}

/** The rows as one would write them by hand. */
function byHand(rows: readonly LedgerRow[], first: number, styles: readonly string[]): string {
  return rows
    .map(({ cells }, r) => {
      const line = first + r;
      const xml = COLUMNS.map((letter, i) => {
        const value = cells[i];
        const open = `<c r="${letter.toUpperCase()}${line}" s="${styles[i]}"`;
        if (value === undefined || value === '') return `${open}/>`;
        return typeof value === 'number'
          ? `${open}><v>${value}</v></c>`
          : `${open} t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${line}">${xml.join('')}</row>`;
    })
    .join('');
}

/** Every pattern of empty cells, texts and numbers. */
const PATTERNS: LedgerRow[] = Array.from({ length: 81 }, (_, n) => ({
  cells: COLUMNS.map((_, i) => [undefined, '文', 7][Math.floor(n / 3 ** i) % 3]),
}));

describe('ledgerXml', () => {
  it('writes every pattern of cells where the number of a row grows by a digit', () => {
    const rows = Array.from({ length: 1100 }, (_, i) => PATTERNS[i % PATTERNS.length]!);
    const styles = ['5', '12', '7', '130'];
    expect(xmlOf(ledger(rows), 5, [styles])).toBe(byHand(rows, 5, styles));
    expect(xmlOf(ledger(rows), 1_048_000, [styles], [0, 500])).toBe(
      byHand(rows.slice(0, 500), 1_048_000, styles),
    );
  });

  it('goes on at the row where the sheet before it ended', () => {
    const styles = ['1', '1', '1', '1'];
    expect(xmlOf(ledger(PATTERNS), 5, [styles], [60, 81])).toBe(byHand(PATTERNS.slice(60), 5, styles));
  });

  it('gives each row the styles of its tone, also where tones take turns', () => {
    const rows = Array.from({ length: 30 }, (_, i): LedgerRow => {
      const tone = (['bad', 'warn', undefined] as const)[i % 3];
      return { cells: ['x', i], ...(tone && { tone }) };
    });
    const styles = ['0', '1', '2'].map((style) => COLUMNS.map(() => style));
    const xml = xmlOf(ledger(rows, { tones: ['bad', 'warn'] }), 8, styles);
    const expected = rows.map((row, i) => byHand([row], 8 + i, styles[[1, 2, 0][i % 3]!]!));
    expect(xml).toBe(expected.join(''));
  });

  it('writes a formula for its own row, escaped, with its value', () => {
    const columns = ledger([]).columns.map((column) =>
      column.id === 'c' ? { ...column, formula: 'IF([a]<[b],[b]-[a],0)' } : column,
    );
    const rows = [{ cells: [1, 3, 2] }, { cells: [1, 3, undefined] }];
    const xml = xmlOf(ledger(rows, { columns }), 9, [['1', '1', '1', '1']]);
    expect(xml).toContain('<c r="C9" s="1"><f>IF(A9&lt;B9,B9-A9,0)</f><v>2</v></c>');
    expect(xml).toContain('<c r="C10" s="1"/>');
  });

  it('is as high as its longest text needs, up to the tallest row', () => {
    const columns = COLUMNS.map((id) => ({ id, header: id, look: 'wrapped' as const }));
    const rows = ['a', '一二三四五六', '长'.repeat(5000), 'b'].map((text) => ({ cells: [text] }));
    const xml = xmlOf(ledger(rows, { columns, wraps: true }), 1, [['1', '1', '1', '1']]);
    const heights = [...xml.matchAll(/<row r="\d+" ht="([\d.]+)" customHeight="1">/g)].map(([, ht]) => ht);
    expect(heights).toEqual(['19.5', '35', '400', '19.5']);
  });

  it('notices a ledger that has fewer rows than it said', () => {
    expect(() => xmlOf(ledger(PATTERNS, { count: 82 }), 5, [['1', '1', '1', '1']])).toThrow(
      '81 rows, not 82',
    );
  });
});
