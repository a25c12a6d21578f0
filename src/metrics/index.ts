// What is measured? One metric a file; one line here, in the order in which they are printed.

import type { Metric } from '../define.ts';
import { activitiesDone } from './activities-done.ts';
import { caseMaturity } from './case-maturity.ts';
import { certificateValidity } from './certificate-validity.ts';
import { decisionDelay } from './decision-delay.ts';
import { fatalityRate } from './fatality-rate.ts';
import { firstPass } from './first-pass.ts';
import { injuriesBy } from './injuries-by.ts';
import { injuryChangeDecomposed } from './injury-change-decomposed.ts';
import { injuryRate } from './injury-rate.ts';
import { injuryRateBySize } from './injury-rate-by-size.ts';
import { injuryReduction } from './injury-reduction.ts';
import { injuryReductionByDefinition } from './injury-reduction-by-definition.ts';
import { injuryReductionDeveloped } from './injury-reduction-developed.ts';
import { injuryReductionStandardised } from './injury-reduction-standardised.ts';
import { injuryTrend } from './injury-trend.ts';
import { insuranceActions } from './insurance-actions.ts';
import { insuranceChange } from './insurance-change.ts';
import { insuranceCoverage } from './insurance-coverage.ts';
import { keyEnterprise } from './key-enterprise.ts';
import { keyEnterprises } from './key-enterprises.ts';
import { ledgerChanges } from './ledger-changes.ts';
import { mendingDays } from './mending-days.ts';
import { platformInjuryRate } from './platform-injury-rate.ts';
import { pneumoconiosisRate } from './pneumoconiosis-rate.ts';
import { premiumAtBase } from './premium-at-base.ts';
import { premiumFloat } from './premium-float.ts';
import { projectFee } from './project-fee.ts';
import { projectInsurance } from './project-insurance.ts';
import { projectStage } from './project-stage.ts';
import { rateFunnel } from './rate-funnel.ts';
import { registerGapsMetric } from './register-gaps.ts';
import { schoolCourses } from './school-courses.ts';
import { stageDays } from './stage-days.ts';
import { stageOverdue } from './stage-overdue.ts';
import { submissionCompleteness } from './submission-completeness.ts';
import { submissionTimeliness } from './submission-timeliness.ts';
import { targetOutlook } from './target-outlook.ts';
import { trainingCoverage } from './training-coverage.ts';
import { trainingEnterprises } from './training-enterprises.ts';
import { trainingHours } from './training-hours.ts';
import { trainingJoiners } from './training-joiners.ts';
import { trainingPace } from './training-pace.ts';

export const METRICS: readonly Metric[] = [
  injuryRate,
  injuryReduction,
  injuryReductionStandardised,
  injuryChangeDecomposed,
  fatalityRate,
  pneumoconiosisRate,
  trainingCoverage,
  trainingEnterprises,
  insuranceCoverage,
  submissionCompleteness,
  submissionTimeliness,
  injuryReductionByDefinition,
  targetOutlook,
  injuryReductionDeveloped,
  caseMaturity,
  decisionDelay,
  injuryTrend,
  stageDays,
  stageOverdue,
  firstPass,
  mendingDays,
  rateFunnel,
  premiumAtBase,
  premiumFloat,
  injuriesBy,
  ledgerChanges,
  insuranceChange,
  trainingPace,
  trainingJoiners,
  trainingHours,
  certificateValidity,
  injuryRateBySize,
  platformInjuryRate,
  schoolCourses,
  registerGapsMetric,
  activitiesDone,
  insuranceActions,
  projectInsurance,
  projectStage,
  projectFee,
];

/** Only measured where one of their cells is traced: too many for the summary, and each names an enterprise. */
export const OF_ENTERPRISES: readonly Metric[] = [keyEnterprise, keyEnterprises];
