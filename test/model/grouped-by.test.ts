// Does what goes together stand together, in the order of the first of each group and of the group's own?

import { expect, it } from 'vitest';
import { groupedBy } from '../../src/model/grouped-by.ts';

it('keeps both orders', () => {
  const rows = ['乙1', '甲1', '乙2', '丙1', '甲2'];
  expect([...groupedBy(rows, (row) => row[0])]).toEqual([
    ['乙', ['乙1', '乙2']],
    ['甲', ['甲1', '甲2']],
    ['丙', ['丙1']],
  ]);
  expect(groupedBy([], String).size).toBe(0);
});
