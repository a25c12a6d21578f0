// How far has a prevention project come (申报→评审→实施→验收→绩效), and what does it wait for? As at the end of a period: a
// date beyond it has not been yet.

import type { ProjectStage, ProjectStep } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { PreventionProject } from '../tables/prevention-project.ts';
import type { City, DistrictLedger } from './city.ts';

interface ProjectOf {
  readonly district: string;
  readonly row: Row<PreventionProject>;
}

export function projectsOf({ registers }: DistrictLedger): Row<PreventionProject>[] {
  return (registers['prevention-project'] ?? []).filter(({ leftOut }) => !leftOut);
}

/** Of all districts, those applied for by `end`. */
export function projectsIn({ districts }: City, end: string): ProjectOf[] {
  return districts.flatMap((ledger) =>
    projectsOf(ledger)
      .filter(({ values }) => values.appliedOn <= end)
      .map((row) => ({ district: ledger.district.code, row })),
  );
}

/** What failed (不合格) is not accepted, on whatever day; without a conclusion the day says that it was. */
export function isAccepted({ acceptedOn, acceptance }: PreventionProject): boolean {
  return acceptedOn !== undefined && acceptance !== '不合格';
}

/** It was looked at by `end` and failed: it goes on until it is looked at again. */
export function failedAt({ acceptedOn, acceptance }: PreventionProject, end: string): boolean {
  return acceptance === '不合格' && acceptedOn !== undefined && acceptedOn <= end;
}

/** Who approved has had it reviewed, whether or not the day of the review is written down. */
export function stageAt(project: PreventionProject, end: string): ProjectStage {
  const isOver = (date: string | undefined) => date !== undefined && date <= end;
  if (failedAt(project, end)) return 'implementing';
  if (isAccepted(project) && isOver(project.acceptedOn))
    return project.performance === undefined ? 'accepted' : 'evaluated';
  if (isOver(project.startsOn)) return 'implementing';
  return isOver(project.reviewedOn) || isOver(project.approvedOn) ? 'reviewed' : 'applied';
}

export interface Awaited {
  readonly step: ProjectStep;
  /** The step was gone through, and failed. */
  readonly again?: true;
  /** The day since which it is waited for. */
  readonly since: string;
  /** Key of the cell that says when it was done. */
  readonly column: keyof PreventionProject;
}

/** undefined = it waits for nothing: it is going on, or through; or nobody can tell (`isEndUnknown`). */
export function awaited(project: PreventionProject, end: string): Awaited | undefined {
  const { appliedOn, reviewedOn, approvedOn, endsOn, acceptedOn } = project;
  switch (stageAt(project, end)) {
    case 'applied':
      return { step: 'review', since: appliedOn, column: 'reviewedOn' };
    case 'reviewed': {
      const since = approvedOn !== undefined && approvedOn <= end ? approvedOn : reviewedOn!;
      return { step: 'implement', since, column: 'startsOn' };
    }
    case 'implementing':
      if (failedAt(project, end))
        return { step: 'accept', again: true, since: acceptedOn!, column: 'acceptedOn' };
      return endsOn !== undefined && endsOn <= end
        ? { step: 'accept', since: endsOn, column: 'acceptedOn' }
        : undefined;
    case 'accepted':
      return { step: 'evaluate', since: acceptedOn!, column: 'performance' };
    case 'evaluated':
      return undefined;
  }
}

/** It goes on, and nobody says until when: whether its acceptance is due cannot be told. */
export function isEndUnknown(project: PreventionProject, end: string): boolean {
  return stageAt(project, end) === 'implementing' && project.endsOn === undefined && !failedAt(project, end);
}

/** Money went out, and nobody has said that the work was done. */
export function isPaidUnaccepted(project: PreventionProject): boolean {
  return project.paid !== undefined && project.paid > 0 && !isAccepted(project);
}

/**
 * The day by whose year a payment counts: its own, else that of the acceptance. undefined = no year can be told: an advance may
 * be of any year, and would count again in that of the acceptance.
 */
export function paymentDay(project: PreventionProject): string | undefined {
  return project.paidOn ?? (isAccepted(project) ? project.acceptedOn : undefined);
}

/** Money went out, and no year can be told for it. */
export function isPaidUndated(project: PreventionProject): boolean {
  return project.paid !== undefined && project.paid > 0 && paymentDay(project) === undefined;
}

export function isAcceptedEarly(project: PreventionProject): boolean {
  const { acceptedOn, endsOn } = project;
  return isAccepted(project) && endsOn !== undefined && acceptedOn! < endsOn;
}
