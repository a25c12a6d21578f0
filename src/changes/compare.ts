// Two versions of what was sent, everything else being equal: the changed cells, and what they change.

import { discover } from '../ingest/discover.ts';
import { lastMonthOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { checkFiles, consolidateFiles, type Options } from '../pipeline.ts';
import type { Submission } from '../tally/city.ts';
import { type Effect, effects } from './effects.ts';
import { type RowChange, rowChanges } from './rows.ts';

/** The two have no district, or no period, in common: rows and figures differ, whatever was corrected. */
export interface UnlikeVersions {
  readonly what: 'district' | 'period';
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Changes {
  readonly period: Period;
  /** Versions of which nothing could be read as a submission. */
  readonly unread: readonly ('before' | 'after')[];
  readonly unlike: readonly UnlikeVersions[];
  readonly rows: readonly RowChange[];
  readonly effects: readonly Effect[];
}

/**
 * @param rest what else the city has received; files that are one of the versions are left out of it
 * @param period of the measures; undefined = the latest that the new version has
 * @returns undefined where no period is stated anywhere
 */
export async function compareVersions(
  before: string,
  after: string,
  rest: readonly string[],
  plan: Plan,
  period: Period | undefined,
  options: Options,
): Promise<Changes | undefined> {
  const [was, is, others] = await Promise.all([discover([before]), discover([after]), discover(rest)]);
  const versions = new Set([...was.files, ...is.files].map(({ sha256 }) => sha256));
  const beside = others.files.filter(({ sha256 }) => !versions.has(sha256)).map(({ path }) => path);
  const of = period ?? (await latestPeriod(after, plan, options));
  if (of === undefined) return undefined;
  const old = await consolidateFiles([before, ...beside], plan, { ...options, period: of });
  const now = await consolidateFiles([after, ...beside], plan, { ...options, period: of });
  const from = ({ city }: typeof old, files: typeof was.files): Submission[] => {
    const own = new Set(files.map(({ sha256 }) => sha256));
    return city.districts.flatMap(({ submissions }) =>
      submissions.filter((submission) => submission.files.some(({ sha256 }) => own.has(sha256))),
    );
  };
  const [sent, resent] = [from(old, was.files), from(now, is.files)];
  return {
    period: of,
    unread: [
      ...(sent.length === 0 ? ['before' as const] : []),
      ...(resent.length === 0 ? ['after' as const] : []),
    ],
    unlike: unlikeVersions(sent, resent),
    rows: rowChanges(sent, resent, plan),
    effects: effects(old.measures, now.measures),
  };
}

export function unlikeVersions(
  before: readonly Submission[],
  after: readonly Submission[],
): UnlikeVersions[] {
  return (['district', 'period'] as const).flatMap((what) => {
    const [was, is] = [before, after].map((all) => [
      ...new Set(all.flatMap(({ identity }) => identity[what] ?? [])),
    ]);
    if (was!.length === 0 || is!.length === 0 || was!.some((one) => is!.includes(one))) return [];
    return [{ what, before: was!, after: is! }];
  });
}

async function latestPeriod(path: string, plan: Plan, options: Options): Promise<Period | undefined> {
  const { inputs } = await checkFiles([path], plan, options);
  const periods = inputs.flatMap(({ period }) => period ?? []);
  return periods.sort((a, b) => (lastMonthOf(a) < lastMonthOf(b) ? 1 : -1))[0];
}
