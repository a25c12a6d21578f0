// Two versions of what was sent, everything else being equal: the changed cells, and what they change.

import { discover } from '../ingest/discover.ts';
import { lastMonthOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { checkFiles, consolidateFiles, type Options } from '../pipeline.ts';
import type { Submission } from '../tally/city.ts';
import { type Effect, effects } from './effects.ts';
import { type RowChange, rowChanges } from './rows.ts';

export interface Changes {
  readonly period: Period;
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
  return {
    period: of,
    rows: rowChanges(from(old, was.files), from(now, is.files), plan),
    effects: effects(old.measures, now.measures),
  };
}

async function latestPeriod(path: string, plan: Plan, options: Options): Promise<Period | undefined> {
  const { inputs } = await checkFiles([path], plan, options);
  const periods = inputs.flatMap(({ period }) => period ?? []);
  return periods.sort((a, b) => (lastMonthOf(a) < lastMonthOf(b) ? 1 : -1))[0];
}
