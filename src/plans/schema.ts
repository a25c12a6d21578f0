// Is this JSON a plan? The shape, field by field, exactly as model/plan.ts has it; what fields say about each
// other is in cross.ts. Strict: an unknown key is a fault, because a mistyped key would silently be a default.
// zod checks here and in yearly/receipt.ts. Its messages are never shown: an issue becomes a Problem (code + args), see fault.ts.

import { z } from 'zod';
import { FAMILIES, type FindingCode } from '../model/finding.ts';
import { CASE_DATES, type Plan, SHARED_BY } from '../model/plan.ts';
import { RISK_CLASSES } from '../model/premium.ts';
import { crossProblems } from './cross.ts';
import { excerpt, type Format, type Problem, pathText } from './fault.ts';

// A plan is checked once: compiling its checks first took 25 ms, checking it without takes 8.
z.config({ jitless: true });

/** The message of a strict object carries its allowed keys to `problemsOf`, which knows only the issue. */
function strict<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });
}

/** The same fields, each of which may be left out. */
function partial<S extends z.ZodRawShape>(shape: S): { [K in keyof S]: z.ZodOptional<S[K]> } {
  const entries = Object.entries(shape).map(([key, field]) => [key, z.optional(field)]);
  return Object.fromEntries(entries) as { [K in keyof S]: z.ZodOptional<S[K]> };
}

/** The message of a format is its name. */
function formatted(format: Format, pattern: RegExp) {
  return z.string().regex(pattern, format);
}

/** At least one sign that can be seen: a name of nothing else would be found in every text. */
const text = formatted('text', /[^\s\p{Cc}\p{Cf}\p{Mn}]/u);
const id = formatted('id', /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const year = formatted('year', /^(19|20)\d{2}$/);
const month = formatted('month', /^(19|20)\d{2}-(0[1-9]|1[0-2])$/);
const districtCode = formatted('district-code', /^[0-9A-Za-z-]+$/);
const industryPrefix = formatted('industry-prefix', /^\d{2,4}$/);
const basis = formatted('basis', /^(14\.[1-7]|15\.[1-3]|16\.[1-3])$/);
const FINDING_CODE = new RegExp(`^(${FAMILIES.join('|')})/[a-z0-9]+(-[a-z0-9]+)*$`);

const share = z.number().gt(0).lt(1);
const positive = z.int().min(1);
const count = z.int().min(0);

const bilingual = strict({ zh: text, en: text });
const texts = z.array(text).default([]).readonly();
const prefixes = z.array(industryPrefix).default([]).readonly();

const district = strict({ code: districtCode, name: text, aliases: texts });

const industry = strict({
  id,
  name: bilingual,
  aliases: texts,
  codes: prefixes,
  except: prefixes,
  flag: z.enum(['dustExposed']).optional(),
  note: bilingual.optional(),
});

const role = strict({ id, name: bilingual, aliases: texts });

const rate = strict({
  outcomes: z
    .array(z.enum(['认定工伤', '视同工伤', '不予认定', '撤销', '待定']))
    .min(1)
    .readonly(),
  bases: z.array(basis).min(1).readonly(),
  dateBasis: z.enum(['decided', 'occurred']),
  exposure: z.enum(['insured', 'employees', 'hours']),
  per: positive,
  baseYears: z.array(year).min(1).readonly(),
});

/** The risk class of an industry: a number, not a name. */
const riskClass = z.literal(RISK_CLASSES);
const classes = z.array(riskClass).min(1).readonly();
const within = strict(
  partial({
    from: z.number().gte(0),
    above: z.number().gte(0),
    to: z.number().gte(0),
    below: z.number().gt(0),
  }),
);
const percent = z.number().gt(0).lt(100);

const premium = strict({
  source: bilingual,
  baseRates: strict({
    1: percent,
    2: percent,
    3: percent,
    4: percent,
    5: percent,
    6: percent,
    7: percent,
    8: percent,
  }).optional(),
  bands: z.array(strict({ classes, shares: z.array(z.number().gt(0)).min(1).readonly() })).readonly(),
  cuts: z
    .array(strict({ id, name: bilingual, from: month, to: month, factor: share }))
    .readonly()
    .optional(),
  rules: z
    .array(
      strict({
        id,
        name: bilingual,
        classes: classes.optional(),
        when: strict({
          ...partial({ payout: within, incidence: within, cases: within, deaths: within, diseases: within }),
          majorAccident: z.literal(true).optional(),
        }),
        steps: z.int(),
      }),
    )
    .readonly(),
});

const alternative = strict({
  id,
  name: bilingual,
  note: bilingual.optional(),
  rate: strict(partial(rate.shape)),
});

const recipient = strict({
  id,
  name: bilingual,
  industry: id.optional(),
  bases: z.array(basis).min(1).readonly().optional(),
  tables: z
    .array(strict({ table: id, columns: z.array(text).min(1).readonly(), days: z.literal(true).optional() }))
    .readonly(),
  aggregates: z.array(strict({ by: z.array(z.enum(SHARED_BY)).min(1).readonly() })).readonly(),
});

const sharing = strict({
  source: bilingual,
  // Below 3 a small count would be 1, which is no secret kept.
  threshold: z.int().min(3),
  recipients: z.array(recipient).min(1).readonly(),
});

const target = strict({
  reduction: share,
  by: month,
  tolerance: z.number().gte(0).lt(1),
  minCases: count,
  path: z.enum(['geometric', 'linear']),
});

export const planSchema = strict({
  schema: z.enum(['yufang.plan/1']),
  id,
  name: bilingual,
  source: text,
  notes: z.array(bilingual).readonly().optional(),
  city: strict({ code: districtCode, name: text }),
  years: strict({ from: year, to: year }),
  districts: z.array(district).min(1).readonly(),
  industries: z.array(industry).min(1).readonly(),
  roles: z.array(role).min(1).readonly(),
  rate,
  alternatives: z.array(alternative).readonly().optional(),
  fatality: strict({ per: positive }),
  pneumoconiosis: strict({ per: positive }),
  target,
  focus: z
    .array(strict({ id, name: bilingual, bases: z.array(basis).min(1).readonly() }))
    .readonly()
    .optional(),
  crosswalk: strict({
    from: id,
    industries: z
      .array(
        strict({
          id,
          name: bilingual,
          aliases: z.array(text).readonly(),
          becomes: id.nullable(),
          overlaps: z.literal(true).optional(),
        }),
      )
      .readonly(),
    byCode: z.literal(true).optional(),
  }).optional(),
  sizes: strict({
    source: bilingual,
    bands: z
      .array(strict({ id, name: bilingual, from: count }))
      .min(1)
      .readonly(),
  }).optional(),
  warning: strict({
    ratio: z.number().gt(1),
    probability: share,
    bands: z
      .array(
        strict({
          id,
          name: bilingual,
          cases: positive,
          letter: bilingual,
          asks: bilingual.optional(),
          to: z.literal('public').optional(),
        }),
      )
      .readonly(),
  }).optional(),
  assessment: z
    .array(
      strict({
        id,
        name: bilingual,
        measure: id,
        industry: id.optional(),
        role: id.optional(),
        stage: id.optional(),
        weight: z.number().gt(0),
        none: z.number(),
        full: z.number(),
      }),
    )
    .readonly()
    .optional(),
  chain: z
    .array(
      strict({
        id,
        name: bilingual,
        from: z.enum(CASE_DATES),
        to: z.enum(CASE_DATES),
        days: positive.optional(),
        source: bilingual.optional(),
        onlyDone: z.literal(true).optional(),
      }),
    )
    .readonly()
    .optional(),
  premium: premium.optional(),
  registers: z
    .array(strict({ table: id, keptBy: bilingual }))
    .readonly()
    .optional(),
  activities: z
    .array(
      strict({
        id,
        name: bilingual,
        register: z.enum(['activity', 'insurance-action']),
        types: z
          .array(z.enum(['集中宣传', '进企业', '进社区', '媒体宣传', '其他']))
          .min(1)
          .readonly()
          .optional(),
        perYear: positive,
      }),
    )
    .readonly()
    .optional(),
  projects: strict({
    feeCap: strict({ share, approved: share.optional(), source: bilingual }).optional(),
    experts: positive.optional(),
    days: strict(
      partial({ review: positive, implement: positive, accept: positive, evaluate: positive }),
    ).optional(),
  }).optional(),
  collections: z.record(year, z.number().gt(0)).optional(),
  sharing: sharing.optional(),
  maturity: strict({ minCompleteness: share }).optional(),
  training: strict({
    from: month,
    target: z.number().gt(0).lte(1),
    to: month.optional(),
    minHours: z.number().gt(0).optional(),
    maxOnlineShare: z.number().gte(0).lt(1).optional(),
    certificate: strict({ months: positive, noticeMonths: count }).optional(),
  }),
  submission: strict({ every: z.enum(['month', 'year']), dueDay: z.int().min(1).max(28) }),
  bounds: strict({
    decisionDays: positive,
    jump: strict({ share, minEmployees: count, minCases: count }),
    insuredPerEmployee: z.number().gt(1).optional(),
    personsPerEnterprise: positive.optional(),
    matchDays: count.optional(),
    hoursPerHead: strict({ min: z.number().gte(0), max: z.number().gt(0) }),
  }),
  severities: z
    .record(
      z.custom<FindingCode>((code) => typeof code === 'string' && FINDING_CODE.test(code)),
      z.enum(['error', 'query', 'note']),
    )
    .default({}),
}) satisfies z.ZodType<Plan>;

/** The plan, or everything that is wrong with it. The second look (cross.ts) needs the right shape first. */
export function readPlan(raw: unknown): { readonly plan: Plan } | { readonly problems: readonly Problem[] } {
  const result = planSchema.safeParse(raw);
  if (!result.success) return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, raw)) };
  const problems = crossProblems(result.data);
  return problems.length > 0 ? { problems } : { plan: result.data };
}

function problemsOf(issue: z.core.$ZodIssue, raw: unknown): Problem[] {
  const path = pathText(issue.path);
  const value = valueAt(raw, issue.path);
  const found = excerpt(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: pathText([...issue.path, key]),
        code: 'unknown-key',
        args: { key, allowed: issue.message.split(' ') },
      }));
    case 'invalid_type':
      if (value === undefined) return [{ path, code: 'missing', args: { expected: issue.expected } }];
      return [{ path, code: 'wrong-type', args: { expected: issue.expected, found } }];
    case 'invalid_value':
      if (value === undefined)
        return [{ path, code: 'missing-choice', args: { allowed: issue.values.map(String) } }];
      return [{ path, code: 'not-allowed', args: { allowed: issue.values.map(String), found } }];
    case 'invalid_format':
      return [{ path, code: 'bad-format', args: { format: issue.message, found } }];
    case 'invalid_key':
      return [
        { path, code: 'bad-format', args: { format: 'finding-code', found: excerpt(issue.path.at(-1)) } },
      ];
    case 'too_small':
      if (issue.origin === 'array') return [{ path, code: 'empty', args: {} }];
      return [
        {
          path,
          code: 'too-small',
          args: { least: Number(issue.minimum), sign: issue.inclusive ? '≥' : '>', found },
        },
      ];
    case 'too_big':
      return [
        {
          path,
          code: 'too-big',
          args: { most: Number(issue.maximum), sign: issue.inclusive ? '≤' : '<', found },
        },
      ];
    default:
      return [{ path, code: 'wrong-type', args: { expected: 'unknown', found } }];
  }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
