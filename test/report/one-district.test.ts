// Does a district's own workbook show what one district can be shown: its course and its roles, and no comparison with nobody?

import { expect, it } from 'vitest';
import { overview } from '../../src/report/sheets/overview.ts';
import { ofDistrict } from '../../src/yearly/of-district.ts';
import { build } from './build.ts';
import { built } from './model.ts';

const results = build({ districts: 3 });
const chartsOf = (of: typeof results) =>
  built(overview, of).model.blocks.flatMap((block) => (block.kind === 'charts' ? block.charts : []));

it('the city compares its districts', () => {
  expect(chartsOf(results).map(({ id }) => id)).toEqual(['trend', 'falls', 'coverage']);
  expect(chartsOf(results).at(-1)!.categories).toHaveLength(4);
});

it('a district shows its coverage role by role, and no single bar of a fall', () => {
  const own = ofDistrict(results, results.plan.districts[0]!);
  const charts = chartsOf(own);
  expect(charts.map(({ id }) => id)).toEqual(['trend', 'coverage']);
  const { categories, series } = charts.at(-1)!;
  expect(categories).toEqual(['合计', ...results.plan.roles.map(({ name }) => name.zh)]);
  expect(series[0]!.points.map(({ cell }) => cell)).toEqual(
    ['all', ...results.plan.roles.map(({ id }) => id)].map((role) => `training!all/${role}.coverage`),
  );
});
