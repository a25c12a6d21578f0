// Do the fields of a plan agree with each other? Asked once the shape is right.

import { CASE_DATES, type Plan, type RateDefinition, type Target } from '../model/plan.ts';
import { comparableFolded } from '../model/text.ts';
import { type Claim, claimedTwice, repeated } from './claimed-twice.ts';
import type { Problem } from './fault.ts';
import { premiumProblems } from './premium.ts';
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

/** Ids that the report gives: the plan's own definition, each base year alone, the same months of each district, and what is left without doubtful rows. */
const OWN_DEFINITIONS = /^(official$|same-months$|base-|without-)/;

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
