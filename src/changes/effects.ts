// What do the changes do to the measures? Each one whose figure is another, with what it was and what it is. Cases or
// exposure that moved are an effect also where the figure stays; what moved in nothing is none.

import type { Measure } from '../model/measure.ts';
import { same } from './same.ts';

export interface Effect {
  readonly measure: string;
  readonly window: string;
  readonly district: string;
  readonly industry?: string | undefined;
  readonly role?: string | undefined;
  /** Of which step of a case. */
  readonly stage?: string | undefined;
  readonly riskClass?: string | undefined;
  /** Of which group of cases. */
  readonly by?: string | undefined;
  readonly group?: string | undefined;
  /** Under which definition, of which month of a series; absent = there is but one. */
  readonly definition?: string | undefined;
  readonly month?: string | undefined;
  /** The measure's rates are per so many; a fall of such a rate is a share all the same. */
  readonly per?: number | undefined;
  readonly before: number | null;
  readonly after: number | null;
  /** Parts of the measure that moved. */
  readonly part?: readonly [number | null, number | null];
  readonly whole?: readonly [number | null, number | null];
  readonly verdict?: readonly [string | null, string | null];
}

/** In the order of the measures; the city before its districts. */
export function effects(before: readonly Measure[], after: readonly Measure[]): Effect[] {
  const was = new Map(before.map((measure) => [keyOf(measure), measure]));
  const is = new Map(after.map((measure) => [keyOf(measure), measure]));
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys.flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    const { measure, window, district, industry, role, stage, riskClass, by, group, definition, month, per } =
      (other ?? one)!;
    const pair = <T>(of: (measure: Measure) => T | null | undefined): readonly [T | null, T | null] => [
      one === undefined ? null : (of(one) ?? null),
      other === undefined ? null : (of(other) ?? null),
    ];
    const value = pair((each) => each.value);
    const verdict = pair((each) => each.verdict);
    const part = pair((each) => each.part ?? each.now?.part);
    const whole = pair((each) => each.whole ?? each.now?.whole);
    const moved = [value, verdict, part, whole].some(([a, b]) => !same(a, b));
    if (!moved) return [];
    return [
      {
        measure,
        window,
        district,
        industry,
        role,
        stage,
        riskClass,
        by,
        group,
        definition,
        month,
        per,
        before: value[0],
        after: value[1],
        ...(!same(...part) && { part }),
        ...(!same(...whole) && { whole }),
        ...(verdict[0] !== verdict[1] && { verdict }),
      },
    ];
  });
}

function keyOf({ measure: id, ...of }: Measure): string {
  const { window, district, industry, role, stage, riskClass, by, group, definition, month } = of;
  return [id, window, district, industry, role, stage, riskClass, by, group, definition, month].join('\n');
}
