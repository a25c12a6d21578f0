// Do the rules of the floating premium (费率浮动) agree with themselves: each class once, steps that there are, bounds with
// something between them?

import type { Plan } from '../model/plan.ts';
import { RISK_CLASSES, type Within } from '../model/premium.ts';
import { claimedTwice, repeated } from './claimed-twice.ts';
import type { Problem } from './fault.ts';

export function premiumProblems({ premium }: Plan): Problem[] {
  if (premium === undefined) return [];
  const { bands, cuts = [], rules } = premium;
  const classes = bands.flatMap((band, i) =>
    band.classes.map((one, j) => ({
      path: `premium.bands[${i}].classes[${j}]`,
      owner: i * RISK_CLASSES.length + j,
      name: String(one),
    })),
  );
  const absent = RISK_CLASSES.filter((one) => !bands.some((band) => band.classes.includes(one)));
  return [
    ...claimedTwice(classes),
    // Nobody could say what such a class may pay.
    ...absent.map(
      (one): Problem => ({
        path: 'premium.bands',
        code: 'no-such-item',
        args: { value: `classes ${one}` },
      }),
    ),
    ...bands.flatMap(({ shares }, i) => shareProblems(`premium.bands[${i}].shares`, shares)),
    ...claimedTwice(cuts.map(({ id }, i) => ({ path: `premium.cuts[${i}].id`, owner: i, name: id }))),
    ...cuts.flatMap(({ from, to }, i): Problem[] => {
      const path = `premium.cuts[${i}]`;
      const before = cuts[i - 1]?.to;
      return [
        ...(from > to ? [{ path, code: 'out-of-order' as const, args: { earlier: from, later: to } }] : []),
        // Two at once: nobody could say whether they are multiplied.
        ...(before !== undefined && before >= from
          ? [
              {
                path: `${path}.from`,
                code: 'out-of-order' as const,
                args: { earlier: before, later: from },
              },
            ]
          : []),
      ];
    }),
    ...claimedTwice(rules.map(({ id }, i) => ({ path: `premium.rules[${i}].id`, owner: i, name: id }))),
    ...rules.flatMap(({ when, steps, classes: own = [] }, i) => {
      const path = `premium.rules[${i}]`;
      return [
        ...repeated(`${path}.classes`, own.map(String)),
        ...Object.entries(when).flatMap(([figure, bounds]) =>
          typeof bounds === 'object' ? withinProblems(`${path}.when.${figure}`, bounds) : [],
        ),
        ...stepProblems(`${path}.steps`, steps, bands),
      ];
    }),
  ];
}

/** From low to high, and the base rate itself among them. */
function shareProblems(path: string, shares: readonly number[]): Problem[] {
  return [
    ...shares.flatMap((share, i): Problem[] => {
      const before = shares[i - 1];
      return before === undefined || share > before
        ? []
        : [
            {
              path: `${path}[${i}]`,
              code: 'too-small',
              args: { least: before, sign: '>', found: String(share) },
            },
          ];
    }),
    ...(shares.includes(1) ? [] : [{ path, code: 'no-such-item' as const, args: { value: '1' } }]),
  ];
}

/** One lower and one upper bound, with something between them. */
function withinProblems(path: string, { from, above, to, below }: Within): Problem[] {
  const both = (closed: Within, open: Within): Problem[] => {
    const [[first, one], [second, other]] = [Object.entries(closed)[0]!, Object.entries(open)[0]!];
    if (one === undefined || other === undefined) return [];
    return [
      {
        path: `${path}.${second}`,
        code: 'taken-twice',
        args: { value: second, first: `${path}.${first}` },
      },
    ];
  };
  const low = from ?? above;
  const high = to ?? below;
  const isClosed = above === undefined && below === undefined;
  return [
    ...both({ from }, { above }),
    ...both({ to }, { below }),
    ...(low === undefined && high === undefined ? [{ path, code: 'empty' as const, args: {} }] : []),
    ...(low !== undefined && high !== undefined && (low > high || (low === high && !isClosed))
      ? [{ path, code: 'out-of-order' as const, args: { earlier: String(low), later: String(high) } }]
      : []),
  ];
}

/** More steps than any class has are a mistyped number. */
function stepProblems(
  path: string,
  steps: number,
  bands: readonly { readonly shares: readonly number[] }[],
): Problem[] {
  const up = Math.max(0, ...bands.map(({ shares }) => shares.length - 1 - shares.indexOf(1)));
  const down = Math.max(0, ...bands.map(({ shares }) => shares.indexOf(1)));
  if (steps > up) return [{ path, code: 'too-big', args: { most: up, sign: '≤', found: String(steps) } }];
  if (steps < -down)
    return [{ path, code: 'too-small', args: { least: -down, sign: '≥', found: String(steps) } }];
  return [];
}
