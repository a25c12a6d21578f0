// What does a naive table say, and what a developed one, where the truth is known? A city of two districts whose rate
// falls by a known share, with seasons, and whose decisions come after a known lag, is sent, united, tallied and
// measured by the real tool, over and over. 合成数据.

import { mulberry32 } from '../random.js';

const DISTRICTS = ['1', '2'];
const INSURED = 30_000;
/** January to December: few accidents around the Spring Festival, more in summer. */
const SEASON = [0.95, 0.7, 1, 1.05, 1.05, 1.05, 1.1, 1.1, 1.05, 1, 1, 0.95];
const DAY = 86_400_000;

/** Accident to decision: reported, accepted, decided within 60 days; a few take up to the lawful end. */
function lagInDays(random) {
  const lag = 15 + -55 * Math.log(1 - random()) + 60 * random();
  return lag > 425 ? lagInDays(random) : Math.round(lag);
}

function poisson(mean, random) {
  let count = 0;
  for (let left = mean; left > 0; left -= 20) {
    const limit = Math.exp(-Math.min(left, 20));
    for (let product = random(); product > limit; product *= random()) count++;
  }
  return count;
}

/** Every case of the years, wherever it is in its way. */
function happened(years, { perMonth, fall }, random) {
  const cases = [];
  for (const district of DISTRICTS) {
    for (const year of years) {
      for (let month = 0; month < 12; month++) {
        const mean = perMonth * SEASON[month] * (year === 2025 ? 1 - fall : 1);
        const count = poisson(mean, random);
        for (let i = 0; i < count; i++) {
          const accident = Date.UTC(year, month, 1 + Math.floor(28 * random()));
          const decided = accident + lagInDays(random) * DAY;
          const text = (time) => new Date(time).toISOString().slice(0, 10);
          cases.push({
            caseNo: `${district}-${year}-${month}-${i}`,
            uscc: district,
            accidentDate: text(accident),
            decidedDate: text(decided),
            outcome: '认定工伤',
            basis: '14.1',
          });
        }
      }
    }
  }
  return cases;
}

function submission(district, period, cases, tables) {
  const label = `${district}_${period}.xlsx`;
  const file = { label, path: label, sha256: label };
  const identity = { district, period, sentOn: undefined, version: undefined };
  const firm = {
    uscc: district,
    name: district,
    industryCode: '3311',
    keyIndustry: 'machinery',
    employees: INSURED,
    insured: INSURED,
  };
  const sourceOf = (table) => ({ file, sheet: table, table, header: 1, columns: new Map(), identity });
  const sources = ['enterprise', 'injury'].map(sourceOf);
  const rowsOf = (source, list) => list.map((values, i) => ({ source, line: i + 2, values, leftOut: false }));
  return {
    label,
    files: [file],
    identity,
    place: { file: label },
    sources,
    broken: new Set(),
    rows: {
      ...Object.fromEntries(tables.map(({ id }) => [id, []])),
      enterprise: rowsOf(sources[0], [firm]),
      injury: rowsOf(sources[1], cases),
    },
    leftOut: false,
  };
}

/**
 * A table holds what was decided in its year, up to its period's end: monthly offices send so.
 * @param tool the modules under test, of src or of dist
 * @param tables periods that are sent
 */
function once(tool, tables, scenario, random) {
  const cases = happened([2019, 2020, 2021, 2023, 2024, 2025], scenario, random);
  const submissions = DISTRICTS.flatMap((district) =>
    tables.map((period) => {
      const until = period.length === 4 ? `${period}-12` : period;
      return submission(
        district,
        period,
        cases.filter(
          ({ uscc, decidedDate }) =>
            uscc === district &&
            decidedDate.slice(0, 4) === until.slice(0, 4) &&
            decidedDate.slice(0, 7) <= until,
        ),
        tool.TABLES,
      );
    }),
  );
  const shipped = tool.loadPlan('qingdao-2021-2025');
  const plan = {
    ...shipped,
    districts: DISTRICTS.map((code) => ({ code, name: code, aliases: [] })),
    rate: { ...shipped.rate, dateBasis: 'occurred' },
    maturity: { minCompleteness: 0.9 },
  };
  const cube = tool.buildCube(tool.unite(submissions, plan), plan);
  const measured = (id) => {
    const metric = tool.METRICS.find((one) => one.id === id);
    return [...metric.measure(cube, '2025-06', plan)];
  };
  const ofCity = ({ window, district, industry }) =>
    window === 'year-to-date' && district === 'all' && industry === 'all';
  const naive = measured('injury-reduction').find(ofCity);
  const developed = measured('injury-reduction-developed').find(ofCity);
  const months = measured('case-maturity')
    .filter(({ district, industry, value }) => district === 'all' && industry === 'all' && value !== null)
    .map((measure) => ({
      ...measure,
      truth: cases.filter(({ accidentDate }) => accidentDate.slice(0, 7) === measure.month).length,
    }));
  return { naive, developed, months };
}

const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;

/** @param runs how often the city is drawn */
export function simulate(tool, { runs, seed = 1, tables, ...scenario }) {
  const random = mulberry32(seed);
  const drawn = Array.from({ length: runs }, () => once(tool, tables, scenario, random));
  const holds = ({ low, high }, truth) => low <= truth && truth <= high;
  const incomplete = drawn.flatMap(({ months }) => months).filter(({ completeness }) => completeness < 1);
  const byMonth = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'].map((month) => {
    const ofMonth = drawn.flatMap(({ months }) => months.filter((one) => one.month === month));
    return {
      month,
      truth: mean(ofMonth.map(({ truth }) => truth)),
      raw: mean(ofMonth.map(({ part }) => part)),
      completeness: mean(ofMonth.map(({ completeness }) => completeness)),
      developed: mean(ofMonth.map(({ value }) => value)),
      covered: mean(ofMonth.map((one) => (holds(one, one.truth) ? 1 : 0))),
    };
  });
  return {
    fall: scenario.fall,
    naive: mean(drawn.map(({ naive }) => naive.value)),
    naiveCovered: mean(drawn.map(({ naive }) => (holds(naive, scenario.fall) ? 1 : 0))),
    developed: mean(drawn.map(({ developed }) => developed.value)),
    scatter: Math.sqrt(
      mean(drawn.map(({ developed }) => developed.value ** 2)) -
        mean(drawn.map(({ developed }) => developed.value)) ** 2,
    ),
    covered: mean(drawn.map(({ developed }) => (holds(developed, scenario.fall) ? 1 : 0))),
    monthsCovered: mean(incomplete.map((one) => (holds(one, one.truth) ? 1 : 0))),
    verdicts: [...new Set(drawn.map(({ naive }) => naive.verdict))].sort(),
    byMonth,
  };
}

export const SENT_ON = ['2020', '2021', '2024', '2025-06'];
/** The year after the base was never sent: decisions about the base end with it. */
export const BASE_CUT_OFF = ['2020', '2024', '2025-06'];
