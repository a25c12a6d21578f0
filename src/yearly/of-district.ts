// What is one district's part of the city's results? Its own rows, findings and files and nothing of its neighbours: the
// same shape as the whole, so that every sheet of the city's workbook serves it as it is.

import type { Consolidated } from '../define.ts';
import { METRICS } from '../metrics/index.ts';
import type { Severity } from '../model/finding.ts';
import { type Measure, scopeOf } from '../model/measure.ts';
import type { District, Plan } from '../model/plan.ts';
import { submissionsByFile } from '../report/received.ts';
import { leftOutRows } from '../tally/city.ts';
import { buildCube, type Cube } from '../tally/cube.ts';
import { sums } from '../tally/findings.ts';

/** In it the scope `all` is the district itself. */
export function ofDistrict(results: Consolidated, district: District): Consolidated {
  const plan: Plan = {
    ...results.plan,
    districts: [district],
    city: { code: district.code, name: district.name },
  };
  const city = {
    plan,
    districts: results.city.districts.filter((ledger) => ledger.district.code === district.code),
  };
  const cube = buildCube(city, plan);
  const belongs = submissionsByFile(results);
  const isOwn = (file: string) => belongs.get(file)?.district === district.code;
  const findings = results.findings.filter(({ at }) => isOwn(at.file));
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const countsByCode = new Map<string, number>();
  for (const { kind } of findings) countsByCode.set(kind.code, (countsByCode.get(kind.code) ?? 0) + 1);
  const undecidedIn = new Map(
    [...results.undecidedIn]
      .map(([code, byFile]) => [code, new Map([...byFile].filter(([file]) => isOwn(file)))] as const)
      .filter(([, byFile]) => byFile.size > 0),
  );
  const submissions = city.districts.flatMap((ledger) => ledger.submissions);
  return {
    ...results,
    plan,
    city,
    cube,
    measures: measuresOf(results, cube, district.code),
    peers: results.cube,
    inputs: results.inputs.filter((input) => input.district === district.code),
    findings,
    explained: findings.filter(({ explained }) => explained !== undefined).length,
    counts: { error: of('error'), query: of('query'), note: of('note') },
    countsByCode: countsByCode as Consolidated['countsByCode'],
    submitted: results.submitted.filter(({ label }) => isOwn(label)),
    notChecked: results.notChecked.filter(({ file }) => isOwn(file)),
    undecided: sums(undecidedIn),
    undecidedIn,
    leftOut: leftOutRows(submissions),
  };
}

/**
 * What the city's report says of the district, word for word: what is estimated over the whole city (how late decisions
 * come) is not estimated again, and which groups stand by themselves is decided there. Only what the city measures for
 * itself alone is measured here.
 */
function measuresOf(results: Consolidated, cube: Cube, code: string): Measure[] {
  const ofCity = results.measures.filter(({ district }) => district === code);
  const known = new Map(ofCity.map((measure) => [keyOf(measure), measure]));
  const inGroups = ofCity.filter(isGrouped);
  const grouped = new Set(inGroups.map(waysOf));
  const own = METRICS.flatMap((metric) => [...metric.measure(cube, results.period, cube.plan)]);
  return [
    ...own
      .filter((measure) => !isGrouped(measure) || !grouped.has(waysOf(measure)))
      .map((measure) => {
        const said = known.get(keyOf({ ...measure, district: code }));
        return said === undefined ? measure : { ...said, district: measure.district };
      }),
    ...['all', code].flatMap((district) => inGroups.map((measure) => ({ ...measure, district }))),
  ];
}

const isGrouped = ({ group }: Measure): boolean => group !== undefined;
const waysOf = ({ measure, by }: Measure): string => `${measure} ${by}`;

function keyOf(measure: Measure): string {
  return JSON.stringify([measure.measure, Object.entries(scopeOf(measure)).sort()]);
}
