// Do the fields of a plan agree with each other? Asked once the shape is right.

import {
  CASE_DATES,
  type Plan,
  type RateDefinition,
  RISK_CLASSES,
  type Target,
  type Within,
} from '../model/plan.ts';
import { comparableFolded } from '../model/text.ts';
import { type Claim, claimedTwice, repeated } from './claimed-twice.ts';
import type { Problem } from './fault.ts';
import { sharingProblems } from './sharing.ts';

/** Scopes that measures use beside the plan's own; `…-only` are the strata of flagged industries. */
const RESERVED_SCOPES = /^(all|key|other)$|-only$/;
/** Words that tables.md gives a meaning of their own: 历史汇总 非重点, 培训台账 其他. */
const NOT_KEY = ['非重点'];
const OTHER_ROLE = ['其他', '其它'];

export function crossProblems(plan: Plan): Problem[] {
  return [
    ...districtProblems(plan),
    ...industryProblems(plan),
    ...roleProblems(plan),
    ...rateProblems(plan),
    ...alternativeProblems(plan),
    ...crosswalkProblems(plan),
    ...warningProblems(plan),
    ...sizeProblems(plan),
    ...chainProblems(plan),
    ...assessmentProblems(plan),
    ...premiumProblems(plan),
    ...registerProblems(plan),
    ...activityProblems(plan),
    ...feeProblems(plan),
    ...sharingProblems(plan),
    ...targetProblems(plan),
    ...trainingProblems(plan),
    ...boundsProblems(plan),
  ];
}

function reserved(claims: readonly Claim[], words: readonly string[]): Problem[] {
  return claims
    .filter(({ name }) => words.includes(comparableFolded(name)))
    .map(({ path, name }) => ({ path, code: 'reserved', args: { value: name } }));
}

function reservedScope(path: string, id: string): Problem[] {
  return RESERVED_SCOPES.test(id) ? [{ path, code: 'reserved', args: { value: id } }] : [];
}

function aliasClaims(path: string, owner: number, aliases: readonly string[]): Claim[] {
  return aliases.map((name, i) => ({ path: `${path}.aliases[${i}]`, owner, name }));
}

function districtProblems({ districts }: Plan): Problem[] {
  const claims = districts.flatMap(({ code, name, aliases }, i) => [
    { path: `districts[${i}].code`, owner: i, name: code },
    { path: `districts[${i}].name`, owner: i, name },
    ...aliasClaims(`districts[${i}]`, i, aliases),
  ]);
  return [
    ...claimedTwice(claims),
    ...districts.flatMap(({ code }, i) => reservedScope(`districts[${i}].code`, code)),
  ];
}

function industryProblems({ industries, focus = [] }: Plan): Problem[] {
  const claims = namedClaims('industries', industries);
  return [
    ...claimedTwice(claims),
    ...reserved(claims, NOT_KEY),
    ...industries.flatMap(({ id, codes, except }, i) => [
      ...reservedScope(`industries[${i}].id`, id),
      ...repeated(`industries[${i}].codes`, codes),
      ...repeated(`industries[${i}].except`, except),
      ...except.flatMap((prefix, j): Problem[] =>
        codes.some((code) => prefix.startsWith(code) && prefix !== code)
          ? []
          : [
              {
                path: `industries[${i}].except[${j}]`,
                code: 'except-outside',
                args: { value: prefix, codes },
              },
            ],
      ),
    ]),
    ...claimedTwice(focus.map(({ id }, i) => ({ path: `focus[${i}].id`, owner: i, name: id }))),
    // A case is of one kind, so that the kinds come to all cases.
    ...claimedTwice(
      focus
        .flatMap(({ bases }, i) => bases.map((name, j) => ({ path: `focus[${i}].bases[${j}]`, name })))
        .map((claim, owner) => ({ ...claim, owner })),
    ),
  ];
}

function roleProblems({ roles }: Plan): Problem[] {
  const claims = namedClaims('roles', roles);
  return [
    ...claimedTwice(claims),
    ...reserved(claims, OTHER_ROLE),
    ...roles.flatMap(({ id }, i) => reservedScope(`roles[${i}].id`, id)),
  ];
}

function namedClaims(
  list: string,
  items: readonly {
    readonly id: string;
    readonly name: { readonly zh: string };
    readonly aliases: readonly string[];
  }[],
): Claim[] {
  return items.flatMap(({ id, name, aliases }, i) => [
    { path: `${list}[${i}].id`, owner: i, name: id },
    { path: `${list}[${i}].name.zh`, owner: i, name: name.zh },
    ...aliasClaims(`${list}[${i}]`, i, aliases),
  ]);
}

function rateProblems({ rate }: Plan): Problem[] {
  return [
    ...repeated('rate.outcomes', rate.outcomes),
    ...repeated('rate.bases', rate.bases),
    ...repeated('rate.baseYears', rate.baseYears),
  ];
}

/** Ids that the report gives: the plan's own definition, each base year alone, and what is left without doubtful rows. */
const OWN_DEFINITIONS = /^(official$|base-|without-)/;

function alternativeProblems({ alternatives = [], rate, target }: Plan): Problem[] {
  const whole = alternatives.map(({ rate: other }) => ({ ...rate, ...other }));
  return [
    ...claimedTwice(alternatives.map(({ id }, i) => ({ path: `alternatives[${i}].id`, owner: i, name: id }))),
    ...alternatives.flatMap(({ id, rate: other }, i): Problem[] => {
      const path = `alternatives[${i}]`;
      const twin = whole.findIndex((earlier) => sameRate(earlier, whole[i]!));
      return [
        ...(OWN_DEFINITIONS.test(id)
          ? [{ path: `${path}.id`, code: 'reserved' as const, args: { value: id } }]
          : []),
        ...(sameRate(rate, whole[i]!)
          ? [{ path: `${path}.rate`, code: 'changes-nothing' as const, args: {} }]
          : twin < i
            ? [
                {
                  path: `${path}.rate`,
                  code: 'taken-twice' as const,
                  args: { value: id, first: `alternatives[${twin}].rate` },
                },
              ]
            : []),
        ...(other.baseYears ? notAfterBase(`${path}.rate.baseYears`, target, other.baseYears) : []),
        ...repeated(`${path}.rate.bases`, other.bases ?? []),
        ...repeated(`${path}.rate.outcomes`, other.outcomes ?? []),
      ];
    }),
  ];
}

/** In whatever order outcomes, items and years stand. */
function sameRate(a: RateDefinition, b: RateDefinition): boolean {
  const listed = (rate: RateDefinition) =>
    JSON.stringify([
      [...rate.outcomes].sort(),
      [...rate.bases].sort(),
      rate.dateBasis,
      rate.exposure,
      rate.per,
      [...rate.baseYears].sort(),
    ]);
  return listed(a) === listed(b);
}

function notAfterBase(path: string, { by }: Target, baseYears: readonly string[]): Problem[] {
  const base = [...baseYears].sort().at(-1)!;
  return by.slice(0, 4) <= base ? [{ path, code: 'not-after-base', args: { found: by, base } }] : [];
}

function crosswalkProblems({ crosswalk, industries }: Plan): Problem[] {
  if (crosswalk === undefined) return [];
  const allowed = industries.map(({ id }) => id);
  return [
    ...claimedTwice(namedClaims('crosswalk.industries', crosswalk.industries)),
    ...crosswalk.industries.flatMap(({ becomes }, i): Problem[] =>
      becomes === null || allowed.includes(becomes)
        ? []
        : [
            {
              path: `crosswalk.industries[${i}].becomes`,
              code: 'not-allowed',
              args: { allowed, found: becomes },
            },
          ],
    ),
  ];
}

function warningProblems({ warning }: Plan): Problem[] {
  const { bands = [] } = warning ?? {};
  return [
    ...claimedTwice(bands.map(({ id }, i) => ({ path: `warning.bands[${i}].id`, owner: i, name: id }))),
    ...bands.flatMap(({ cases }, i): Problem[] => {
      const before = bands[i - 1]?.cases ?? 0;
      if (cases > before) return [];
      return [
        {
          path: `warning.bands[${i}].cases`,
          code: 'too-small',
          args: { least: before, sign: '>', found: String(cases) },
        },
      ];
    }),
  ];
}

/** Every enterprise has one size: they begin at 0 and each further up than the one before. */
function sizeProblems({ sizes }: Plan): Problem[] {
  const { bands = [] } = sizes ?? {};
  return [
    ...claimedTwice(bands.map(({ id }, i) => ({ path: `sizes.bands[${i}].id`, owner: i, name: id }))),
    ...bands.flatMap(({ from }, i): Problem[] => {
      const path = `sizes.bands[${i}].from`;
      const found = String(from);
      if (i === 0) return from === 0 ? [] : [{ path, code: 'too-big', args: { most: 0, sign: '≤', found } }];
      const before = bands[i - 1]!.from;
      return from > before ? [] : [{ path, code: 'too-small', args: { least: before, sign: '>', found } }];
    }),
  ];
}

function chainProblems({ chain = [] }: Plan): Problem[] {
  return [
    ...claimedTwice(chain.map(({ id }, i) => ({ path: `chain[${i}].id`, owner: i, name: id }))),
    ...chain.flatMap(({ from, to }, i): Problem[] =>
      CASE_DATES.indexOf(from) < CASE_DATES.indexOf(to)
        ? []
        : [{ path: `chain[${i}]`, code: 'out-of-order', args: { earlier: from, later: to } }],
    ),
  ];
}

function assessmentProblems({ assessment = [] }: Plan): Problem[] {
  return [
    ...claimedTwice(assessment.map(({ id }, i) => ({ path: `assessment[${i}].id`, owner: i, name: id }))),
    // Where the points begin they cannot end: nobody could say what they are in between.
    ...assessment.flatMap(({ none, full }, i): Problem[] =>
      none === full
        ? [
            {
              path: `assessment[${i}].full`,
              code: 'taken-twice',
              args: { value: String(full), first: `assessment[${i}].none` },
            },
          ]
        : [],
    ),
  ];
}

function premiumProblems({ premium }: Plan): Problem[] {
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

function registerProblems({ registers = [] }: Plan): Problem[] {
  return claimedTwice(
    registers.map(({ table }, i) => ({ path: `registers[${i}].table`, owner: i, name: table })),
  );
}

function activityProblems({ activities = [] }: Plan): Problem[] {
  return [
    ...claimedTwice(activities.map(({ id }, i) => ({ path: `activities[${i}].id`, owner: i, name: id }))),
    ...activities.flatMap(({ types = [] }, i) => repeated(`activities[${i}].types`, types)),
    // Only publicity has kinds: of drives none would ever be counted.
    ...activities.flatMap(({ types, register }, i): Problem[] =>
      types === undefined || register === 'activity'
        ? []
        : [
            {
              path: `activities[${i}].register`,
              code: 'not-allowed',
              args: { allowed: ['activity'], found: register },
            },
          ],
    ),
  ];
}

/** What is approved goes beyond what needs no approval. */
function feeProblems({ projects }: Plan): Problem[] {
  const { share, approved } = projects?.feeCap ?? {};
  if (share === undefined || approved === undefined || approved > share) return [];
  return [
    {
      path: 'projects.feeCap.approved',
      code: 'too-small',
      args: { least: share, sign: '>', found: String(approved) },
    },
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

function targetProblems({ target, years, rate }: Plan): Problem[] {
  const problems: Problem[] = [];
  const { from, to } = years;
  if (from > to) problems.push({ path: 'years', code: 'out-of-order', args: { earlier: from, later: to } });
  problems.push(...notAfterBase('target.by', target, rate.baseYears));
  if (target.tolerance >= target.reduction) {
    problems.push({
      path: 'target.tolerance',
      code: 'too-big',
      args: { most: target.reduction, sign: '<', found: String(target.tolerance) },
    });
  }
  return problems;
}

function trainingProblems({ training }: Plan): Problem[] {
  const { from, to } = training;
  if (to === undefined || from <= to) return [];
  return [{ path: 'training.to', code: 'out-of-order', args: { earlier: from, later: to } }];
}

function boundsProblems({ bounds }: Plan): Problem[] {
  const { min, max } = bounds.hoursPerHead;
  return min < max
    ? []
    : [
        {
          path: 'bounds.hoursPerHead',
          code: 'out-of-order',
          args: { earlier: String(min), later: String(max) },
        },
      ];
}
