// Do the charts show what the tables say? Each reference leads to a cell with the value that the chart's cache holds;
// what is unknown is a gap; every part is in the list of types and is pointed to.

import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../build.ts';
import type { ReadWorkbook } from '../read.ts';
import { written } from '../written.ts';

const DATA = '图表数据';

describe('the charts of a workbook in which a district is missing', () => {
  let book: ReadWorkbook;
  const charts = () => [...book.parts].filter(([name]) => name.startsWith('xl/charts/'));
  beforeAll(async () => {
    book = await written(build({ districts: 4, absent: 1 }));
  });

  it('are pointed to by their sheets, part by part', () => {
    const rels = (part: string) => book.parts.get(part.replace(/([^/]+)$/, '_rels/$1.rels'))!;
    const drawings: string[] = [];
    const targets = book.sheetNames.flatMap((name) => {
      const sheet = book.partOf(name);
      const id = /<drawing [^>]*r:id="([^"]*)"/.exec(book.parts.get(sheet)!)?.[1];
      if (id === undefined) return [];
      const drawing = `xl/${new RegExp(`Id="${id}"[^>]*Target="\\.\\./(drawings/[^"]*)"`).exec(rels(sheet))![1]}`;
      drawings.push(drawing);
      const frames = [...book.parts.get(drawing)!.matchAll(/<c:chart [^>]*r:id="([^"]*)"/g)];
      return frames.map(
        ([, frame]) =>
          `xl/${new RegExp(`Id="${frame}"[^>]*Target="\\.\\./([^"]*)"`).exec(rels(drawing))![1]}`,
      );
    });
    expect(charts().length).toBeGreaterThanOrEqual(2);
    expect(targets.sort()).toEqual(
      charts()
        .map(([name]) => name)
        .sort(),
    );
    const types = book.parts.get('[Content_Types].xml')!;
    for (const name of [...drawings, ...charts().map(([part]) => part)])
      expect(types).toContain(`PartName="/${name}"`);
  });

  it('hold in their caches what their cells hold', () => {
    const cells = book.cells(DATA);
    let points = 0;
    for (const [name, xml] of charts()) {
      for (const [, ref, cache] of xml.matchAll(
        /<c:f>([^<]*)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/gs,
      )) {
        const [, column, first] = /^'图表数据'!\$([A-Z]+)\$(\d+)/.exec(ref!)!;
        for (const [, index, value] of cache!.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)) {
          const cell = cells.get(`${column}${Number(first) + Number(index)}`)!;
          expect(String(cell.value), `${name} ${ref} ${index}`).toBe(value);
          points++;
        }
      }
    }
    expect(points).toBeGreaterThan(20);
  });

  it('leave a gap where the table says —, and never draw 0', () => {
    const gaps = [...book.cells(DATA).values()].filter(({ value }) => value === '#N/A');
    expect(gaps.length).toBeGreaterThan(0);
    for (const { type, formula } of gaps) {
      expect(type).toBe('e');
      expect(formula).toContain('NA()');
    }
    const falls = charts().find(([, xml]) => xml.includes('errBars'))![1];
    const values = [...falls.matchAll(/<c:val>(.*?)<\/c:val>/gs)][0]![1]!;
    expect(/ptCount val="(\d+)"/.exec(values)![1]).toBe('5'); // the city and four districts
    expect([...values.matchAll(/<c:pt /g)]).toHaveLength(3); // the city is unknown with the one that is missing
  });

  it('is drawn from a sheet that is hidden and comes behind the others', () => {
    expect(book.sheetNames.at(-2)).toBe(DATA);
    expect(book.parts.get('xl/workbook.xml')).toMatch(/<sheet [^>]*name="图表数据"[^>]*state="hidden"/);
  });
});
