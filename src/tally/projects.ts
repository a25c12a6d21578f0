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

export function stageAt(project: PreventionProject, end: string): ProjectStage {
  const isOver = (date: string | undefined) => date !== undefined && date <= end;
  if (isOver(project.acceptedOn)) return project.performance === undefined ? 'accepted' : 'evaluated';
  if (isOver(project.startsOn)) return 'implementing';
  return isOver(project.reviewedOn) ? 'reviewed' : 'applied';
}

export interface Awaited {
  readonly step: ProjectStep;
  /** The day since which it is waited for. */
  readonly since: string;
  /** Key of the cell that says when it was done. */
  readonly column: keyof PreventionProject;
}

/** undefined = it waits for nothing: it is going on, or through. */
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
      return endsOn !== undefined && endsOn <= end
        ? { step: 'accept', since: endsOn, column: 'acceptedOn' }
        : undefined;
    case 'accepted':
      return { step: 'evaluate', since: acceptedOn!, column: 'performance' };
    case 'evaluated':
      return undefined;
  }
}

/** Money went out, and nobody has said that the work was done. */
export function isPaidUnaccepted({ paid, acceptedOn }: PreventionProject): boolean {
  return paid !== undefined && paid > 0 && acceptedOn === undefined;
}

export function isAcceptedEarly({ acceptedOn, endsOn }: PreventionProject): boolean {
  return acceptedOn !== undefined && endsOn !== undefined && acceptedOn < endsOn;
}
