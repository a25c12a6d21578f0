// Are the children of a worksheet put into the order of the schema, with what is inside them left alone?

import { describe, expect, it } from 'vitest';
import { orderedChildren, sorted } from '../../src/report/worksheet-order.ts';

describe('orderedChildren', () => {
  it('moves children and only children', () => {
    const xml =
      '<?xml version="1.0"?>\n<worksheet a="b"><tableParts count="1"><tablePart/></tableParts><legacyDrawing r:id="rId1"/>' +
      '<conditionalFormatting><cfRule><extLst><ext/></extLst></cfRule></conditionalFormatting><sheetData><row r="1"/></sheetData></worksheet>';
    const { head, children, tail } = orderedChildren(xml);
    expect(head).toBe('<?xml version="1.0"?>\n<worksheet a="b">');
    expect(tail).toBe('</worksheet>');
    expect(children.map(({ name }) => name)).toEqual([
      'sheetData',
      'conditionalFormatting',
      'legacyDrawing',
      'tableParts',
    ]);
    expect(children[1]?.xml).toContain('<extLst><ext/></extLst>');
    const all = head + children.map((child) => child.xml).join('') + tail;
    expect([...all].sort()).toEqual([...xml].sort());
  });

  it('keeps the order of equals, and refuses what no worksheet has', () => {
    const twice = [
      { name: 'conditionalFormatting', xml: '1' },
      { name: 'conditionalFormatting', xml: '2' },
    ];
    expect(sorted(twice)).toEqual(twice);
    expect(() => sorted([{ name: 'script', xml: '' }, ...twice])).toThrow('<script>');
  });
});
