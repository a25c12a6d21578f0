// What did the city reach, for a program? Schema yufang.summary/1: full double precision, unknown is null with a reason.

import type { Consolidated, Input } from '../define.ts';
import type { Measure, Ratio } from '../model/measure.ts';
import { tablesIn } from '../tables/index.ts';
import { byCode, jsonText } from './json.ts';

export function summaryJson(results: Consolidated): Generator<string> {
  const { plan, period, asOf, inputs, measures, leftOut, counts, countsByCode, notChecked, undecided } =
    results;
  const document = {
    schema: 'yufang.summary/1',
    plan: plan.id,
    period,
    asOf,
    inputs: inputs.map(inputOf),
    measures: measures.map(measureOf),
    leftOut: Object.fromEntries(tablesIn(inputs).map(({ id }) => [id, leftOut[id]])),
    counts: { error: counts.error, query: counts.query, note: counts.note },
    notChecked: notChecked.map(({ code, file, table }) => ({ code, file, table })),
    undecided: byCode(undecided),
    countsByCode: byCode(countsByCode),
  };
  return jsonText(document, 2);
}

function inputOf({ file, sha256, district, period, refused, tables }: Input) {
  const counted = Object.entries(tables).map(([table, { rows, accepted }]) => [table, { rows, accepted }]);
  return { file, sha256, district, period, refused, tables: Object.fromEntries(counted) };
}

/** Keys in the order of the spec, whatever order the metric made them in; none is lost. */
function measureOf(given: Measure) {
  const { measure, window, month, district, industry, role, part, whole, per, base, now, ...more } = given;
  const { value, low, high, target, required, verdict, attendances, reason, ...rest } = more;
  return {
    measure,
    window,
    month,
    district,
    industry,
    role,
    part,
    whole,
    per,
    base: ratioOf(base),
    now: ratioOf(now),
    value,
    low,
    high,
    target,
    required,
    verdict,
    attendances,
    reason,
    ...rest,
  };
}

function ratioOf(ratio: Ratio | undefined): Ratio | undefined {
  return ratio && { part: ratio.part, whole: ratio.whole, value: ratio.value };
}
