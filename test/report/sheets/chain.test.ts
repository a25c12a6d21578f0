// Does 全链条时限 list who waits beyond the limit, the longest first, and leave unknown what is not written down?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/index.ts';
import { chain } from '../../../src/report/sheets/chain.ts';
import { cityOf, firm, hurt, plan, sent } from '../../tally/sent.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

const waiting = (caseNo: string, acceptedDate: string) => ({
  ...hurt(caseNo, 'A', ''),
  acceptedDate,
  decidedDate: undefined,
  outcome: '待定',
});
const decided = (caseNo: string) => ({ ...hurt(caseNo, 'A', '2025-04-20'), acceptedDate: '2025-04-01' });

const { city, cube } = cityOf([
  sent({
    district: '1',
    period: '2025-06',
    enterprise: [firm('A', 10)],
    injury: [
      decided('0'),
      waiting('short', '2025-04-20'),
      waiting('long', '2025-01-10'),
      waiting('new', '2025-06-01'),
    ],
  }),
  sent({
    district: '2',
    period: '2025-06',
    enterprise: [firm('B', 10)],
    injury: [hurt('9', 'B', '2025-02-02')],
  }),
]);
const measures = METRICS.flatMap((metric) => [...metric.measure(cube, '2025-06', plan)]);
const sheet = built(chain, { ...build({ districts: 1 }), plan, period: '2025-06', city, cube, measures });

describe('全链条时限', () => {
  it('lists who waits beyond the limit, the longest first, with its place', () => {
    expect(sheet.ledgerRows.map(({ cells }) => [cells[7], cells[2], cells[3], cells[4]])).toEqual([
      ['long', 171, 60, 111],
      ['short', 71, 60, 11],
    ]);
    expect(sheet.ledgerRows[0]!.cells.at(-1)).toBe(4);
  });

  it('counts who waits by a formula, and leaves unknown what a district does not write down', () => {
    expect(sheet.cell('deciding/1', 'open')).toMatchObject({ formula: '[entered]-[done]', value: 3 });
    expect(sheet.cell('deciding/1', 'share')).toMatchObject({ formula: '[late]/[known]', value: 2 / 3 });
    expect(sheet.cell('deciding/2', 'median').value).toBe('—');
    expect(sheet.cell('deciding/all', 'entered').note).toContain('未填报该环节的日期');
  });

  it('is a sentence where the plan names no steps', () => {
    const { chain: _, ...without } = plan;
    expect(built(chain, { ...build({ districts: 1 }), plan: without }).model.blocks).toEqual([]);
  });
});
