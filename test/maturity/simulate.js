// How far is a fall by date of accident overstated, and what is left of that? node test/maturity/simulate.js [runs]
// (after npm run build)

import { METRICS } from '../../dist/metrics/index.js';
import { loadPlan } from '../../dist/plans/load.js';
import { TABLES } from '../../dist/tables/index.js';
import { buildCube } from '../../dist/tally/cube.js';
import { unite } from '../../dist/tally/unite.js';
import { BASE_CUT_OFF, SENT_ON, simulate } from './lags.js';

const runs = Number(process.argv[2] ?? '200');
const tool = { METRICS, TABLES, loadPlan, buildCube, unite };
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const scenarios = [
  { name: 'city of 300 cases a month', tables: SENT_ON, perMonth: 150 },
  { name: 'base cut off at its December', tables: BASE_CUT_OFF, perMonth: 150 },
  { name: 'small city of 40 cases a month', tables: SENT_ON, perMonth: 20 },
];
for (const { name, ...scenario } of scenarios) {
  const found = simulate(tool, { runs, seed: 20_250_630, fall: 0.15, ...scenario });
  console.log(`${name}: true fall ${percent(found.fall)}, ${runs} runs, January-June 2025 against 2020`);
  console.log(
    `  naive ${percent(found.naive)} (95 % interval holds the truth in ${percent(found.naiveCovered)}); ` +
      `developed ${percent(found.developed)} ± ${percent(found.scatter)} (in ${percent(found.covered)}); ` +
      `incomplete months hold theirs in ${percent(found.monthsCovered)}; verdicts ${found.verdicts.join(' ')}`,
  );
  for (const { month, truth, raw, completeness, developed, covered } of found.byMonth) {
    const cells = [
      truth.toFixed(1),
      raw.toFixed(1),
      percent(completeness),
      developed.toFixed(1),
      percent(covered),
    ];
    console.log(
      `  ${month}  true ${cells[0]}  raw ${cells[1]}  complete ${cells[2]}  developed ${cells[3]}  held ${cells[4]}`,
    );
  }
}
