// Who reviewed a project, and may they have? Names are held against the experts of all districts: one city has one 专家库,
// whoever sent it. Where a name means several experts, nothing is said unless it is true of each.

import { Personal } from '../model/finding.ts';
import type { Row } from '../model/submission.ts';
import { comparable, comparableFolded } from '../model/text.ts';
import type { Expert } from '../tables/expert.ts';
import type { PreventionProject } from '../tables/prevention-project.ts';
import type { City } from './city.ts';

export type ExpertsByName = ReadonlyMap<string, readonly Row<Expert>[]>;

export function expertsByName({ districts }: City): ExpertsByName {
  const found = new Map<string, Row<Expert>[]>();
  for (const row of districts.flatMap(({ registers }) => registers.expert ?? [])) {
    if (row.leftOut) continue;
    const name = comparable(row.values.personName.reveal());
    found.set(name, [...(found.get(name) ?? []), row]);
  }
  return found;
}

/** Each name by itself. */
export function reviewersOf({ reviewers }: PreventionProject): Personal[] {
  const names = (reviewers?.reveal() ?? '')
    .split(/[、,，;；/／\r\n]+/)
    .flatMap(bySpaces)
    .map(comparable);
  return [...new Set(names)].filter(Boolean).map((name) => new Personal(name, 'name'));
}

/** 张三 李四 are two, 王 刚 is one that was spread out: no Chinese name has one sign. Latin names have spaces of their own. */
function bySpaces(names: string): string[] {
  const parts = names.trim().split(/\s+/);
  return parts.every((part) => /^[\p{Script=Han}·]{2,}$/u.test(part)) ? parts : [names];
}

/** Reviewers of whom nobody can say where they belong and until when. */
export function unlistedReviewers(project: PreventionProject, experts: ExpertsByName): Personal[] {
  return reviewersOf(project).filter((name) => !experts.has(name.reveal()));
}

/** Reviewers who work where the project comes from or is carried out, with that unit. */
export function ownUnitReviewers(
  project: PreventionProject,
  experts: ExpertsByName,
): { readonly expert: Personal; readonly unit: string }[] {
  const units = [project.applicant, project.provider].flatMap((unit) =>
    unit === undefined ? [] : comparableFolded(unit),
  );
  return matching(
    project,
    experts,
    ({ unit }) => unit !== undefined && units.includes(comparableFolded(unit)),
  ).map(({ expert, rows }) => ({ expert, unit: rows[0]!.values.unit! }));
}

/** Reviewers whose term had not begun, or was over, on the day of the review. */
export function reviewersOutOfTerm(
  project: PreventionProject,
  experts: ExpertsByName,
): {
  readonly expert: Personal;
  readonly termFrom: string | undefined;
  readonly termTo: string | undefined;
}[] {
  const { reviewedOn } = project;
  if (reviewedOn === undefined) return [];
  const isOut = ({ termFrom, termTo }: Expert) =>
    (termFrom !== undefined && reviewedOn < termFrom) || (termTo !== undefined && reviewedOn > termTo);
  return matching(project, experts, isOut).map(({ expert, rows }) => ({
    expert,
    termFrom: rows[0]!.values.termFrom,
    termTo: rows[0]!.values.termTo,
  }));
}

function matching(
  project: PreventionProject,
  experts: ExpertsByName,
  isTrue: (expert: Expert) => boolean,
): { readonly expert: Personal; readonly rows: readonly Row<Expert>[] }[] {
  return reviewersOf(project).flatMap((expert) => {
    const rows = experts.get(expert.reveal()) ?? [];
    return rows.length > 0 && rows.every(({ values }) => isTrue(values)) ? [{ expert, rows }] : [];
  });
}
